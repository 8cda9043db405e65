/** A former field as front matter can hold it: on one line, without invisible characters, without marks that mean something. */
import { unprintable } from "../shared/shown.ts";

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

function withoutEntities(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi,
    (whole, hexadecimal, decimal, name) => {
      if (name) return entities[String(name).toLowerCase()] ?? whole;
      const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : "";
    },
  );
}
