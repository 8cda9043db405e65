const host = "https://bench.example";

const feed = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>测速园区</title><link>${host}/</link><description>测速园区</description>
{% for section in collections.sections %}{% if loop.first %}{% for item in section.items %}{% if loop.index0 < 20 %}<item><title>{{ item.data.title }}</title><link>${host}{{ item.url }}</link></item>
{% endif %}{% endfor %}{% endif %}{% endfor %}</channel></rss>
`;

const sitemap = `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
{% for item in collections.all %}<url><loc>${host}{{ item.url }}</loc><lastmod>{{ item.date | day }}</lastmod></url>
{% endfor %}</urlset>
`;

/** What a site of this kind looks like in plain Eleventy: a template a file, collections by folder, Eleventy's own pagination. */
export default function (eleventyConfig) {
  const sections = [];
  eleventyConfig.addCollection("sections", (api) => {
    const bySection = new Map();
    for (const item of api.getFilteredByGlob("content/*/*.md")) {
      const section = item.inputPath.split("/").at(-2);
      if (!bySection.has(section)) bySection.set(section, []);
      bySection.get(section).push(item);
    }
    sections.length = 0;
    for (const [slug, items] of [...bySection].sort()) {
      items.sort((a, b) => b.date - a.date);
      items.forEach((item, index) => {
        item.data.older = items[index + 1];
        item.data.newer = items[index - 1];
      });
      sections.push({ slug, items });
    }
    return sections;
  });
  eleventyConfig.addCollection("listings", () =>
    sections.flatMap(({ slug, items }) => {
      const pages = Math.ceil(items.length / 20);
      return Array.from({ length: pages }, (_, page) => ({
        slug,
        page,
        pages,
        items: items.slice(page * 20, page * 20 + 20),
      }));
    }),
  );
  eleventyConfig.addTemplate("feed.njk", feed, {
    permalink: "/feed.xml",
    eleventyExcludeFromCollections: true,
  });
  eleventyConfig.addTemplate("sitemap.njk", sitemap, {
    permalink: "/sitemap.xml",
    eleventyExcludeFromCollections: true,
  });
  eleventyConfig.addFilter("day", (date) => date.toISOString().slice(0, 10));
  return {
    dir: { input: "content", layouts: "../layouts", includes: "../layouts", output: "_site" },
    markdownTemplateEngine: false,
  };
}
