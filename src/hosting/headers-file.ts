/**
 * `_headers`: a path a block, its headers below it. Cloudflare joins the values of all blocks that fit unless a block takes the
 * header away first (developers.cloudflare.com/pages/configuration/headers); with Netlify the last block has the word.
 */
import { groupBy } from "../shared/group-by.ts";
import type { HeaderRule } from "./hosting.ts";
import { mayOverlap } from "./path-pattern.ts";
import { encoded } from "./redirect-rules.ts";
import type { PagesHost } from "./redirects-file.ts";

export function headersFile(rules: readonly HeaderRule[], host: PagesHost): string {
  const blocks = [...groupBy(rules, ({ for: path }) => [path])].map(([path, ofPath]) => ({
    path,
    set: withoutUsual(Object.assign({}, ...ofPath.map(({ set }) => set))),
  }));
  const texts = blocks.map(({ path, set }, index) => {
    const before = blocks.slice(0, index).filter((block) => mayOverlap(block.path, path));
    const lines = Object.entries(set).flatMap(([name, value]) => {
      const isSaid = host === "cloudflare" && before.some((block) => name in block.set);
      return [...(isSaid ? [`  ! ${name}`] : []), `  ${name}: ${value}`];
    });
    return [encoded(path), ...lines].join("\n");
  });
  return `${texts.join("\n\n")}\n`;
}

/** Both hosts say this themselves of whatever no block speaks of. */
function withoutUsual(set: Record<string, string>): Record<string, string> {
  const { "Cache-Control": cache, ...rest } = set;
  return cache === undefined || cache === "public, max-age=0, must-revalidate" ? rest : set;
}
