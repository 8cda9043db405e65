/** Which addresses are articles', by the portal's permalink, whether such an article is there or not. */

/** What the tokens of a permalink stand for: slugs have small letters, digits and hyphens only. */
const tokens: Record<string, string> = {
  path: "[a-z0-9/-]+",
  year: String.raw`\d{4}`,
  month: String.raw`\d\d`,
  day: String.raw`\d\d`,
  slug: "[a-z0-9][a-z0-9-]*",
};

/**
 * @returns a function from a page's path (see `pagePath`) to the slug of the article that would have it; undefined for what no
 *   article could have, such as the further pages of one
 */
export function articleSlugFinder(permalink: string): (path: string) => string | undefined {
  const named = new Set<string>();
  const source = permalink
    .replace(/\/index\.html?$/, "/")
    .replaceAll(".", String.raw`\.`)
    .replace(/\{(\w+)\}/g, (token, name: string) => {
      if (named.has(name)) return String.raw`\k<${name}>`;
      named.add(name);
      const stands = tokens[name];
      return stands === undefined ? token : `(?<${name}>${stands})`;
    });
  const pattern = new RegExp(`^${source}$`);
  return (path) => pattern.exec(path)?.groups?.["slug"];
}
