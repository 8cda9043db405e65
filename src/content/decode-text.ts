/** Bytes of a file as text; where they are not UTF-8, the encoding that they look like. */
import { isUtf8 } from "node:buffer";
import { noncharacters } from "../shared/marks.ts";
import { textOfUtf8 } from "../shared/utf8.ts";

export type Decoded = { text: string } | { encoding: string };

/** A byte order mark is dropped, and so are noncharacters, which Newspark uses for marks of its own. `encoding` is empty where nothing fits. */
export function decodeText(bytes: Buffer): Decoded {
  if (!isUtf8(bytes) || bytes.subarray(0, 1000).includes(0)) return { encoding: likelyEncoding(bytes) };
  const text = textOfUtf8(bytes).replace(noncharacters, "");
  return { text: text.startsWith("\uFEFF") ? text.slice(1) : text };
}

function likelyEncoding(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return "UTF-16";
  const sample = bytes.subarray(0, 2000);
  const zeros = sample.filter((byte) => byte === 0).length;
  if (zeros > 0) return zeros > sample.length / 10 ? "UTF-16" : "";
  const candidates = [
    { encoding: "GB18030/GBK", text: attempt(bytes, "gb18030") },
    { encoding: "Big5", text: attempt(bytes, "big5") },
  ];
  const [best] = candidates
    .filter(({ text }) => text !== undefined)
    .sort((a, b) => commonShare(b.text ?? "") - commonShare(a.text ?? ""));
  return best?.encoding ?? "";
}

function attempt(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Characters that make up about a third of any Chinese text; bytes read in the wrong encoding hardly ever give them. */
const common = new Set(
  "的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年动動同工也能下过過子说說产產种種面而方后後多定行学學法所民得经經十三之进進着著等部度家电電力里裡如水化高自二理起小物现現实實加量都两兩体體制机機当當使点點从從业業本去把性好应應开開它合还還因由其些然前外天政四日那社义義事平形相全表间間样樣与與关關各重新线線内內数數正心反你明看原又么麼利比或但质質气氣第向道命此变變条條只没沒结結解问問意建月公无無系军軍很情者最立代想已通并並提直题題党黨程展五果料象员員革位入常文总總次品式活设設及管特件长長求老头頭基资資边邊流路级級少图圖山统統接知较較将將组組见見计計别別她手角期根论論运運农農指几幾九区區强強放决決西被干做必战戰先回则則任取据據处處府研究园園规規划劃科技创創",
);

function commonShare(text: string): number {
  let share = 0;
  for (const character of text) if (common.has(character)) share++;
  return share / text.length;
}
