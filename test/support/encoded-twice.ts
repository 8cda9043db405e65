/** What becomes of text whose UTF-8 is taken for windows-1252, as MySQL's latin1, and written as UTF-8 once more. */
import iconv from "iconv-lite";

export function encodedTwice(text: string): string {
  const bytes = Buffer.from(text);
  // What windows-1252 leaves open stays the byte that it is.
  return [...bytes]
    .map((byte) => iconv.decode(Buffer.of(byte), "windows-1252").replace("\ufffd", String.fromCharCode(byte)))
    .join("");
}
