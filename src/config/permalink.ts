/** The pattern of article addresses: which tokens it may have, and what keeps every address inside the site. */

const permalinkTokens = ["path", "year", "month", "day", "slug"] as const;

export type PermalinkToken = (typeof permalinkTokens)[number];

/** Begins at the site's top, names the article, ends as a page or a folder, and holds nothing but tokens and plain characters. */
export function isPermalink(pattern: string): boolean {
  const plain = pattern.replace(/\{(\w+)\}/g, (token, name) =>
    (permalinkTokens as readonly string[]).includes(name) ? "x" : token,
  );
  const folders = plain.split("/").slice(1);
  return (
    pattern.includes("{slug}") &&
    /^\/[\w./-]*(\.html?|\/)$/.test(plain) &&
    folders.every(
      (name, index) => name !== "." && name !== ".." && (name !== "" || index === folders.length - 1),
    )
  );
}
