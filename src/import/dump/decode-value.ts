/** A value's bytes as text, in the encoding of its file. */
import { isUtf8 } from "node:buffer";
import { onceEncoded } from "../../shared/twice-encoded.ts";
import type { Writing } from "./writing.ts";

export type ValueDecoder = (bytes: Buffer, from: number, to: number) => string;

interface ToldOfValues {
  /** Of each value that holds bytes of no character. */
  onBroken(): void;
  /** Of each value that had been encoded twice. */
  onTwice(): void;
}

/** Characters of Chinese that come out of no text but one that was encoded twice. */
const fewHan = 2;

export function valueDecoder(
  { encoding, isTwice }: Pick<Writing, "encoding" | "isTwice">,
  { onBroken, onTwice }: ToldOfValues,
): ValueDecoder {
  const gb18030 = encoding === "gb18030" ? new TextDecoder("gb18030", { ignoreBOM: true }) : undefined;
  return (bytes, from, to) => {
    if (isAscii(bytes, from, to)) return bytes.toString("latin1", from, to);
    if (gb18030) {
      const text = gb18030.decode(bytes.subarray(from, to));
      if (text.includes("\ufffd")) onBroken();
      return text;
    }
    const text = bytes.toString("utf8", from, to);
    if (text.includes("\ufffd") && !isUtf8(bytes.subarray(from, to))) onBroken();
    const once = onceEncoded(text);
    if (!once || (once.han < fewHan && (!isTwice || once.isCut))) return text;
    onTwice();
    if (once.isCut) onBroken();
    return once.text;
  };
}

function isAscii(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((bytes[at] as number) >= 0x80) return false;
  return true;
}
