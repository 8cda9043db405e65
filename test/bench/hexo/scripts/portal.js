/* global hexo */
/** What the plug-ins leave to a site: the home page, months, neighbours in a category and related articles. */
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const pagination = require("hexo-pagination");

const stripHtml = hexo.extend.helper.get("strip_html");

/** By document id. */
const entries = new Map();
/** Each group newest first. */
const byCategory = new Map();
const byTag = new Map();
const byMonth = new Map();
const labels = new Map();
const fragments = new Map();

hexo.extend.filter.register("after_post_render", (data) => {
  const text = stripHtml(data.content).replace(/\s+/g, "");
  data.words = text.length;
  data.description = text.slice(0, 110);
  // Hexo keeps the path of the file under the name `source`.
  data.origin = frontMatterLine(data.raw, "source");
});

// After the articles are rendered, which has priority 10. Hexo computes `path`, `tags` and `categories` of
// an article anew whenever they are read, so they are read once here.
hexo.extend.filter.register(
  "before_generate",
  () => {
    for (const map of [entries, byCategory, byTag, byMonth, labels, fragments]) map.clear();
    for (const post of hexo.locals.get("posts").sort("-date").toArray()) {
      const entry = {
        post,
        title: post.title,
        path: post.path,
        time: post.date.valueOf(),
        day: post.date.format("YYYY-MM-DD"),
        category: post.categories.first().name,
        tags: post.tags.map(({ name, path }) => ({ name, path })),
      };
      entries.set(post._id, entry);
      add(byCategory, entry.category, entry);
      for (const { name } of entry.tags) add(byTag, name, entry);
      for (const month of post.months) add(byMonth, month, entry);
    }
    for (const [category, group] of byCategory) {
      const file = join(hexo.source_dir, "_posts", category, "_index.md");
      labels.set(category, frontMatterLine(readFileSync(file, "utf8"), "title"));
      group.forEach((entry, position) => {
        entry.newer = group[position - 1];
        entry.older = group[position + 1];
      });
    }
  },
  11,
);

// hexo-generator-index would page all articles.
hexo.extend.generator.register("home", () => ({ path: "", layout: ["index"], data: { title: "主页" } }));

hexo.extend.generator.register("months", () =>
  [...byMonth].flatMap(([month, group]) =>
    pagination(
      `months/${month}/`,
      group.map(({ post }) => post),
      { perPage: hexo.config.per_page, layout: ["archive"], format: "page/%d/", data: { month } },
    ),
  ),
);

hexo.extend.generator.register("terms", ({ tags }) => {
  const months = [...byMonth].map(([name, { length }]) => ({ name, length, path: `months/${name}/` }));
  const terms = { tags: tags.map(({ name, length, path }) => ({ name, length, path })), months };
  return Object.entries(terms).map(([title, list]) => ({
    path: `${title}/`,
    layout: ["terms"],
    data: { title, terms: list.sort((a, b) => b.length - a.length) },
  }));
});

hexo.extend.helper.register("entry", ({ _id }) => entries.get(_id));
hexo.extend.helper.register("latest", (count) => [...entries.values()].slice(0, count));
hexo.extend.helper.register("categories", () => [...byCategory]);
hexo.extend.helper.register("label", (category) => labels.get(category));

// The `cache` option of `partial` works in `hexo server` only.
hexo.extend.helper.register("partial_once", function (name, key, locals) {
  const id = `${name} ${key}`;
  if (!fragments.has(id)) fragments.set(id, this.partial(name, locals));
  return fragments.get(id);
});

/** Older articles with tags in common; the same year counts a tenth of a tag. */
hexo.extend.helper.register("related", (entry, count) => {
  const scores = new Map();
  for (const { name } of entry.tags) {
    for (const other of byTag.get(name)) {
      if (other === entry || other.time > entry.time) continue;
      const start = other.day.slice(0, 4) === entry.day.slice(0, 4) ? 0.1 : 0;
      scores.set(other, (scores.get(other) ?? start) + 1);
    }
  }
  return [...scores]
    .sort(([a, scoreOfA], [b, scoreOfB]) => scoreOfB - scoreOfA || b.time - a.time)
    .slice(0, count)
    .map(([other]) => other);
});

function add(groups, key, entry) {
  const group = groups.get(key);
  if (group) group.push(entry);
  else groups.set(key, [entry]);
}

function frontMatterLine(text, key) {
  return new RegExp(`^${key}: (.*)$`, "m").exec(text)?.[1];
}
