/** Damages text as a cracked site does it: bytes of GBK are searched for certain characters, and their readings put behind them. */
import iconv from "iconv-lite";

/** @param readings in the order in which they are searched for, each through the whole page */
export function damageBytes(text: string, readings: ReadonlyMap<string, string>): Uint8Array {
  let bytes = iconv.encode(text, "gbk");
  for (const [character, syllable] of readings) {
    bytes = replaceAll(
      bytes,
      iconv.encode(character, "gbk"),
      iconv.encode(`${character}(${syllable})`, "gbk"),
    );
  }
  return bytes;
}

function replaceAll(bytes: Buffer, sought: Buffer, by: Buffer): Buffer {
  const parts: Buffer[] = [];
  let from = 0;
  for (let at = bytes.indexOf(sought); at >= 0; at = bytes.indexOf(sought, from)) {
    parts.push(bytes.subarray(from, at), by);
    from = at + sought.length;
  }
  return Buffer.concat([...parts, bytes.subarray(from)]);
}

/**
 * How programs show what is no GBK: one takes both bytes for one unknown character and shows nothing for what only users of
 * GBK define; the others, as the encoding standard of the web says, keep what is ASCII.
 */
export type Decoder = "swallowing" | "replacing";

export function show(bytes: Uint8Array, decoder: Decoder): string {
  if (decoder === "replacing") return new TextDecoder("gbk").decode(bytes);
  let text = "";
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    const pair = bytes.subarray(at, at + 2);
    const isPair = lead > 0x80;
    at += isPair ? 2 : 1;
    if (!isPair) text += String.fromCharCode(lead);
    else {
      const [second = 0] = pair.subarray(1);
      const shown = second < 0x40 || second === 0x7f ? "?" : iconv.decode(Buffer.from(pair), "gbk");
      text += /\p{Co}/u.test(shown) ? "" : shown;
    }
  }
  return text;
}
