/** Pictures of a body: which address is the real one, and what their words are worth. */
import type { Link, PicturePiece } from "./body-model.ts";
import { pathOf, pictureEnding } from "./links.ts";
import { cleanAddress, type Reading } from "./reading.ts";
import type { SourceElement } from "./source-tree.ts";

/** Where scripts that load pictures late keep the address (WeChat: `data-src`). */
const lateAddresses = ["data-src", "data-original", "data-lazy-src", "data-actualsrc", "_src", "original"];
const standIn = /(^data:|(^|[/_-])(blank|spacer|loading|lazy|grey|pixel|transparent)[^/]*\.(gif|png|svg)$)/i;
/** Icons that editors put beside a file. */
const fileIcon =
  /(filetypeimages\/|\/plus\/img\/addon|\bicon_(doc|docx|xls|pdf|ppt|rar|zip|txt|mv|psd|jpg|default)\.gif)/i;
const meaninglessAlt =
  /^([\w%.-]+|图片\s*\d*|图像\s*\d*|picture\s*\d+|image\s*\d+|未命名.*|.*(自动生成|automatically generated).*|.*\.(jpe?g|png|gif|bmp|webp))$/i;

/** @param largerLink the link around the picture */
export function pictureOf(
  { attributes }: SourceElement,
  largerLink: Link | undefined,
  reading: Reading,
): PicturePiece | undefined {
  const source = cleanAddress(attributes["src"]);
  const late = lateAddresses.map((name) => cleanAddress(attributes[name])).find((address) => address !== "");
  const address = late && (source === "" || standIn.test(source)) ? late : source;
  if (address === "" || fileIcon.test(address) || isCounter(attributes)) return undefined;
  const name = reading.fileName(address);
  if (name === undefined && /^(?!https?:)[a-z][a-z0-9+.-]*:/i.test(address)) {
    const kind = /^data:/i.test(address) ? "picture-within" : "picture-of-a-computer";
    reading.losses.push({ kind, text: address.slice(0, 80) });
    return undefined;
  }
  const larger = largerLink && pictureEnding.test(pathOf(largerLink.address)) ? largerLink : undefined;
  const written = larger?.file ? larger.address : (name ?? address);
  reading.files.push({ address: written, kind: "picture" });
  return {
    kind: "picture",
    address: written,
    alt: meaningfulAlt(attributes),
    inLine: isEmoji(attributes),
    ...(largerLink && !larger && { link: largerLink }),
  };
}

function meaningfulAlt(attributes: Record<string, string>): string {
  const words = [attributes["alt"], attributes["title"]].map((text) =>
    (text ?? "").replace(/\s+/g, " ").trim(),
  );
  return words.find((text) => text !== "" && !meaninglessAlt.test(text)) ?? "";
}

function isCounter({ width, height }: Record<string, string>): boolean {
  return [width, height].every((size) => /^[01](px)?$/.test(size?.trim() ?? ""));
}

function isEmoji(attributes: Record<string, string>): boolean {
  const size = Number.parseInt(attributes["height"] ?? attributes["width"] ?? "", 10);
  return size <= 32 || /emoji|emotion|smiley|face/i.test(`${attributes["class"]} ${attributes["src"]}`);
}
