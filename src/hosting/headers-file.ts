/**
 * `_headers`: a path a block, its headers below it. Cloudflare joins the values of all blocks that fit unless a block takes the
 * header away first (developers.cloudflare.com/pages/configuration/headers); with Netlify the last block has the word.
 */
import { groupBy } from "../shared/group-by.ts";
import type { HeaderRule } from "./hosting.ts";
import { encoded } from "./redirect-rules.ts";
import type { PagesHost } from "./redirects-file.ts";

export function headersFile(rules: readonly HeaderRule[], host: PagesHost): string {
  const seen = new Set<string>();
  const blocks = [...groupBy(rules, ({ for: path }) => [path])].map(([path, ofPath]) => {
    const set: Record<string, string> = Object.assign({}, ...ofPath.map((rule) => rule.set));
    const lines = Object.entries(set).flatMap(([name, value]) => {
      const taken = host === "cloudflare" && seen.has(name) ? [`  ! ${name}`] : [];
      seen.add(name);
      return [...taken, `  ${name}: ${value}`];
    });
    return [encoded(path), ...lines].join("\n");
  });
  return `${blocks.join("\n\n")}\n`;
}
