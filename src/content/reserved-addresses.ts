/** Addresses that the portal makes itself, or that a file of `public/` has. */
import { reservedNames } from "../config/reserved-names.ts";
import type { Category } from "../navigation/tree.ts";
import type { Problem } from "../shared/problem.ts";
import { addressKey } from "./address.ts";
import { reservedAddress } from "./address-rules.ts";
import type { KnownArticle, PageSource, TopicSource } from "./source.ts";

/** Whose address it is; undefined where it is free. */
export type AddressOwner = (url: string) => { zh: string; en: string } | undefined;

/** Folders in which the portal makes pages under any name. */
const whole = new Set(["assets", "search", "sitemaps", "tags", "views", "zh-cn", "zh-hk", "zh-tw"]);

/** By search engines, and by hosts. */
const soughtAtTheTop = [
  ...["/robots.txt", "/sitemap.xml", "/news-sitemap.xml"],
  ...["/_headers", "/_redirects", "/.htaccess", "/.nojekyll", "/.well-known/security.txt"],
];

/** @param publicFiles paths under `public/` with forward slashes */
export function addressOwner(categories: Iterable<Category>, publicFiles: Iterable<string>): AddressOwner {
  const owners = new Map<string, { zh: string; en: string }>();
  for (const file of publicFiles) {
    owners.set(addressKey(`/${file}`), { zh: `文件 public/${file}`, en: `the file public/${file}` });
  }
  for (const { url, label } of categories) {
    owners.set(addressKey(url), { zh: `栏目“${label}”`, en: `the category ${label}` });
  }
  const portal = { zh: "系统自己的页面", en: "a page that the portal makes itself" };
  for (const url of ["/", "/404.html", ...soughtAtTheTop]) owners.set(addressKey(url), portal);
  for (const name of reservedNames) owners.set(addressKey(`/${name}/`), portal);
  return (url) => {
    const key = addressKey(url);
    const owner = owners.get(key);
    if (owner) return owner;
    const listing = /^(.*\/)?(page-\d+\.html|feed\.xml|atom\.xml|feed\.json)$/.exec(key);
    const listed = listing && owners.get(`${listing[1] ?? ""}index.html`);
    if (listed) return listed;
    const top = key.slice(0, Math.max(0, key.indexOf("/")));
    if (whole.has(top)) return portal;
    const isOwn =
      (top === "topics" && /^topics\/[^/]+\/(feed\.xml|atom\.xml|feed\.json)$/.test(key)) ||
      (top === "archive" && /^archive\/\d{4}(\/\d\d)?\/(index|page-\d+)\.html$/.test(key));
    return isOwn ? portal : undefined;
  };
}

/** Addresses of sources that something else than a source has. */
export function reservedAddressProblems(
  sources: readonly (KnownArticle | PageSource | TopicSource)[],
  ownerOf: AddressOwner,
): Problem[] {
  return sources.flatMap((source) => {
    const { file, url } = source;
    const top = { file, line: 1, column: 1 };
    const aliases = "aliasPlaces" in source ? source.front.aliases : [];
    const claims = [
      { url, at: top },
      ...aliases.map((alias, index) => ({
        url: alias,
        at: ("aliasPlaces" in source && source.aliasPlaces[index]) || top,
      })),
    ];
    return claims.flatMap((claim) => {
      const owner = ownerOf(claim.url);
      return owner ? [reservedAddress(claim.at, { url: claim.url, owner })] : [];
    });
  });
}
