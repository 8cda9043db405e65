/**
 * The bytes of a page as text. What counts, in this order: a byte order mark; being UTF-8 with several characters that need it,
 * which text in another encoding hardly ever is; the encoding that the page names; and of gb18030 and Big5 the one in which
 * nothing is broken and which gives the more of the commonest characters.
 * Labels of encodings: https://encoding.spec.whatwg.org/#names-and-labels
 */
import { isUtf8 } from "node:buffer";
import { namedEncoding } from "./named-encoding.ts";

export interface DecodedPage {
  text: string;
  encoding: string;
  /** Bytes that the encoding does not know are U+FFFD in the text. */
  isBroken: boolean;
}

/** @returns undefined for what is no text */
export function decodePage(bytes: Uint8Array): DecodedPage | undefined {
  const marked = markedEncoding(bytes);
  if (marked) return decoded(bytes, marked);
  if (bytes.includes(0)) return undefined;
  const isValid = isUtf8(bytes);
  if (isValid && hasManyWideCharacters(bytes)) return decoded(bytes, "utf-8");
  const named = namedEncoding(bytes);
  const whole = [named, isValid ? "utf-8" : undefined]
    .flatMap((encoding) => (encoding === undefined ? [] : [decoded(bytes, encoding)]))
    .find(({ isBroken }) => !isBroken);
  return whole ?? likeliest(bytes, named);
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

/** Two Han characters in GBK can be one or two of UTF-8 by chance; a whole page of them cannot. */
const byChance = 8;

function hasManyWideCharacters(bytes: Uint8Array): boolean {
  let wide = 0;
  for (const byte of bytes) if (byte >= 0xc0 && ++wide >= byChance) return true;
  return false;
}

function decoded(bytes: Uint8Array, encoding: string): DecodedPage {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, isBroken: text.includes("\ufffd") };
}

/** The fewest broken places, then the most common characters; the named encoding where all is the same. */
function likeliest(bytes: Uint8Array, named: string | undefined): DecodedPage {
  const encodings = new Set([...(named === undefined ? [] : [named]), "gb18030", "big5", "utf-8"]);
  const ranked = [...encodings].map((encoding) => {
    const page = decoded(bytes, encoding);
    return { page, broken: count(page.text, /\ufffd/g), common: count(page.text, common) };
  });
  ranked.sort((a, b) => a.broken - b.broken || b.common - a.common);
  return ranked[0]?.page ?? decoded(bytes, "utf-8");
}

const common =
  /[的一是在不了有和人这這中大为為上个個国國以要时時来來用们們生到作地于於出会會可发發年月日成区區新部工，。、：]/g;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
