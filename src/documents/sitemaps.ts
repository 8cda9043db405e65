/**
 * Site maps (sitemaps.org) with the versions of each page, and `robots.txt`, which names them all, since Baidu reads no index.
 *
 * Articles are taken from the oldest, so that a new one changes the newest part only; what changes every day has a map of its own.
 */
import type { Article } from "../content/article.ts";
import { type Addresses, bodyPageUrl, tagUrl } from "../pages/addresses.ts";
import { newsEnd } from "../portal/news.ts";
import type { Portal } from "../portal/portal.ts";
import type { DocumentOutline, VersionWords } from "./document.ts";
import { isFound } from "./is-found.ts";

/** A page as search engines know it. */
interface Entry {
  /** Site path. */
  url: string;
  /** When it last changed, as ISO 8601; unknown for a page that shows no article. */
  modified: string | undefined;
}

/** Limits of sitemaps.org; Baidu reads 10 MB. */
const limits = { addresses: 50_000, bytes: 9_900_000 };

export function sitemaps(portal: Portal, addresses: Addresses, now: number): DocumentOutline[] {
  const { site } = portal;
  const oldestFirst = portal.articles.filter(isFound).toReversed();
  const parts = [
    ...partsOf(oldestFirst.flatMap(articleEntries), "articles", portal, addresses),
    ...partsOf(listEntries(portal), "pages", portal, addresses),
  ];
  const maps = [...parts, ...newsSitemap(portal, addresses, now)];
  const places = maps.flatMap(({ output, single }) => {
    return single ? [addresses.absolute(`/${output}`)] : addresses.inVersions(`/${output}`);
  });
  const basis = () => places.join("\n");
  const index = (): string => {
    const lines = places.map((address) => `<sitemap><loc>${located(address)}</loc></sitemap>`);
    return `${declaration}<sitemapindex ${namespace}>\n${lines.join("\n")}\n</sitemapindex>\n`;
  };
  const robots = (): string => {
    const search = site.versions.map(({ path }) => `Disallow: ${addresses.href(`${path}/search/`)}?`);
    const named = [addresses.absolute("/sitemap.xml"), ...places].map((address) => `Sitemap: ${address}`);
    return `${["User-agent: *", "Allow: /", ...search, "", ...named].join("\n")}\n`;
  };
  return [
    ...maps,
    { output: "sitemap.xml", single: true, basis, make: index },
    { output: "robots.txt", single: true, basis, make: robots },
  ];
}

function articleEntries(article: Article): Entry[] {
  const modified = modifiedAt(article);
  return article.body.pages.map((_, index) => ({ url: bodyPageUrl(article, index + 1), modified }));
}

function modifiedAt({ date, updated }: Article): string {
  return (updated ?? date).iso;
}

/** Pages that list articles, as new as the newest that they list; and those that stand alone. */
function listEntries({ articles, tree, byCategory, byTag, byMonth, topics, pages }: Portal): Entry[] {
  const listing = (url: string, listed: readonly Article[] | undefined): Entry => {
    const [newest] = (listed ?? []).filter(isFound);
    return { url, modified: newest?.date.iso };
  };
  return [
    ...["/", "/topics/", "/tags/", "/archive/"].map((url) => listing(url, articles)),
    ...[...tree.byPath.values()].map(({ url, path }) => listing(url, byCategory.get(path))),
    ...topics.map(({ topic, articles: listed }) => listing(topic.url, listed)),
    ...pages.map(({ url, updated }) => ({ url, modified: updated?.iso })),
    ...[...byTag].map(([tag, listed]) => listing(tagUrl(tag), listed)),
    ...[...byMonth].map(([month, listed]) => listing(`/archive/${month}/`, listed)),
  ];
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** Filled up one after the other, so that an entry at the end leaves all but the last as they were. */
function partsOf(
  entries: readonly Entry[],
  name: string,
  { site }: Portal,
  addresses: Addresses,
): DocumentOutline[] {
  const parts: Entry[][] = [];
  let room = { addresses: 0, bytes: 0 };
  for (const entry of entries) {
    const needed = {
      addresses: site.versions.length,
      bytes: mostBytes(entry, site.versions.length, site.url),
    };
    if (room.addresses < needed.addresses || room.bytes < needed.bytes) {
      parts.push([]);
      room = { ...limits };
    }
    parts.at(-1)?.push(entry);
    room = { addresses: room.addresses - needed.addresses, bytes: room.bytes - needed.bytes };
  }
  return parts.map((part, index) => ({
    output: `sitemaps/${name}-${index + 1}.xml`,
    single: true,
    basis: () => part.map(({ url, modified }) => `${url} ${modified}`).join("\n"),
    make: () => {
      const languages = site.versions.map(({ lang }) => lang);
      const lines = part.flatMap((entry) => urlElements(entry, languages, addresses));
      const links = site.versions.length > 1 ? ' xmlns:xhtml="http://www.w3.org/1999/xhtml"' : "";
      return `${declaration}<urlset ${namespace}${links}>\n${lines.join("\n")}\n</urlset>\n`;
    },
  }));
}

/** Of an entry in all versions, a little more than it takes. */
function mostBytes({ url }: Entry, versions: number, site: string): number {
  const address = site.length + "/zh-tw".length + 2 * url.length;
  return versions * (100 + address + (versions > 1 ? (versions + 1) * (70 + address) : 0));
}

function urlElements({ url, modified }: Entry, languages: readonly string[], addresses: Addresses): string[] {
  const versions = addresses.inVersions(url).map(located);
  const link = (language: string, address = "") =>
    `<xhtml:link rel="alternate" hreflang="${language}" href="${address}"/>`;
  const links = languages.map((language, index) => link(language, versions[index]));
  const alternates = versions.length > 1 ? [...links, link("x-default", versions[0])].join("") : "";
  const time = modified ? `<lastmod>${modified}</lastmod>` : "";
  return versions.map((address) => `<url><loc>${address}</loc>${time}${alternates}</url>`);
}

/** Google News reads no more. */
const mostNews = 1000;

function newsSitemap({ site, articles }: Portal, addresses: Addresses, now: number): DocumentOutline[] {
  const isNews = (article: Article) => {
    return isFound(article) && article.date.instant <= now && now < newsEnd(article.date);
  };
  const news = articles.filter(isNews).slice(0, mostNews);
  if (news.length === 0) return [];
  const make = ({ text, version }: VersionWords): string => {
    // The only names that Google News has for Chinese.
    const language = version.script === "zh-Hans" ? "zh-cn" : "zh-tw";
    const name = escaped(text(site.name));
    const lines = news.map(({ url, title, date }) =>
      [
        `<url><loc>${located(text(addresses.ofVersion(url)))}</loc><news:news>`,
        `<news:publication><news:name>${name}</news:name><news:language>${language}</news:language></news:publication>`,
        `<news:publication_date>${date.iso}</news:publication_date><news:title>${escaped(text(title))}</news:title>`,
        "</news:news></url>",
      ].join(""),
    );
    const names = `${namespace} xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"`;
    return `${declaration}<urlset ${names}>\n${lines.join("\n")}\n</urlset>\n`;
  };
  const basis = () => JSON.stringify(news.map(({ url, fingerprint }) => [url, fingerprint]));
  return [{ output: "news-sitemap.xml", single: false, basis, make }];
}

/** An address as XML has it: letters beyond ASCII percent-encoded. */
function located(address: string): string {
  return escaped(/[^!-~]/.test(address) ? new URL(address).href : address);
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
