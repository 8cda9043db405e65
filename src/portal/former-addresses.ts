/** Former addresses of articles, and where their readers are led. */
import type { Portal } from "./portal.ts";

interface FormerAddress {
  /** Site path; with a query where an old system had one. */
  from: string;
  /** Site path, or an address of another site. */
  to: string;
}

export function formerAddresses({ articles }: Pick<Portal, "articles">): FormerAddress[] {
  return articles.flatMap(({ aliases, url, redirect }) =>
    aliases.map((from) => ({ from, to: redirect ?? url })),
  );
}
