/**
 * What in an SVG drawing would run a program or call on another site if a reader opened it by its own address.
 * Looks at the text and not at a tree, and rather refuses too much: the trees that browsers build differ in the corners
 * where such things hide.
 */

/** For a drawing whose letters may be others than they seem. */
const foreignEncoding = "encoding";

/** In XML an attribute's value always stands in quotation marks. */
const patterns = [
  /<(?:[^\s<>/:]+:)?(?:script|foreignObject|iframe|embed|object|handler)(?![\w.-])/i,
  /(?<![^\s"'])on[a-z]+(?=\s*=\s*["'])/i,
  // An entity can hold any markup, and an attribute's default any handler.
  /<!(?:ENTITY|ATTLIST)\b/i,
  /<\?xml-stylesheet\b/i,
  /http:\/\/www\.w3\.org\/1999\/xhtml/i,
  /attributeName\s*=\s*["']\s*(?:[^\s"':]+:)?href/i,
  /(?<![^\s"':])(?:href|src)\s*=\s*["']\s*(?!["'#]|data:image\/(?:png|jpe?g|gif|webp|avif)[;,])[^"'\s]{0,60}/i,
  /@import\b/i,
  /url\(\s*(?:["']|&quot;|&apos;)?\s*(?!["'#)]|&quot;|&apos;|data:)[^"')\s]{0,60}/i,
];

/** @returns what was found, as it is written there; undefined for a drawing that only draws */
export function activePartOf(bytes: Uint8Array): string | undefined {
  const text = utf8TextOf(bytes);
  if (text === undefined) return foreignEncoding;
  const plain = text.replace(/&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));/gi, (_, hexadecimal, decimal) =>
    characterOf(hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal)),
  );
  // Browsers overlook white space within the name of a scheme.
  if (/(?:java|vb)script:/i.test(plain.replace(/[\0-\x20]+/g, ""))) return "javascript:";
  return patterns.map((pattern) => pattern.exec(plain)?.[0]).find((part) => part !== undefined);
}

function utf8TextOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const [, named = "utf-8"] = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"']*)/i.exec(text) ?? [];
    return /^(utf-?8|us-ascii)$/i.test(named) && !text.includes("\0") ? text : undefined;
  } catch {
    return undefined;
  }
}

function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}
