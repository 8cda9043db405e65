/** A former field as front matter can hold it: on one line, without invisible characters, without marks that mean something. */
import { unprintable } from "../shared/shown.ts";
import { spelledOut } from "./healing/spelled-out.ts";

const entities: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ldquo: "“",
  rdquo: "”",
  mdash: "—",
  hellip: "…",
  middot: "·",
};

/** Undefined where nothing is left. */
export function plainField(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const plain = withoutEntities(text)
    .replace(/<\/?(?:a|b|big|br|div|em|font|i|p|small|span|strong|u)(?:\s[^<>]{0,500})?\/?>/gi, " ")
    .replace(unprintable, " ")
    // Marks of the editors' for the versions, which nobody meant here.
    .replace(/-\{/g, "－{")
    // A half of a pair is no character.
    .replace(/\p{Cs}/gu, "")
    .replace(/\s+/g, " ")
    .trim();
  return plain === "" ? undefined : plain;
}

/** Numbers that stand for no character stand for nothing. */
function withoutEntities(text: string): string {
  return spelledOut(text).replace(/&(?:#x[0-9a-f]{1,6}|#\d{1,7}|([a-z]{2,8}));/gi, (whole, name) =>
    name ? (entities[String(name).toLowerCase()] ?? whole) : "",
  );
}
