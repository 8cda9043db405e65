/** The words below a picture become its caption. */
import {
  type Block,
  isTextPiece,
  lonePictures,
  type Paragraph,
  type PicturePiece,
  textOf,
} from "./body-model.ts";

/** 图为…、图1：…、▲…, and the photographer at the end: …（张明 摄）. */
const begins =
  /^[（(【[]?\s*(图[：:为一二三四五六七八九十\d]|图\s*\/|图片(说明|来源)?[：:]|图注[：:]|摄影[：:/]|[▲△▼▽↑])/;
const ends = /(摄|摄影|供图)\s*[)）】\]]?$/;
const longest = { certain: 100, likely: 40 };

export function withCaptions(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    const above = result.at(-1);
    const picture = lonePictures(above).at(-1);
    if (picture && above?.kind === "paragraph" && picture.caption === undefined && isCaption(block)) {
      result[result.length - 1] = { ...above, pieces: withCaption(above, picture, textOf(block.pieces)) };
    } else {
      result.push(block);
    }
  }
  return result;
}

function isCaption(block: Block): block is Paragraph {
  if (block.kind !== "paragraph") return false;
  const { pieces, centred } = block;
  const texts = pieces.filter(isTextPiece);
  // A caption is plain text, so what holds more stays a paragraph.
  if (
    texts.length < pieces.length ||
    texts.some(({ link, marks }) => link || marks.has("sup") || marks.has("sub"))
  )
    return false;
  const text = textOf(pieces);
  if (text.includes("-{")) return false;
  if (begins.test(text) || ends.test(text)) return text.length <= longest.certain;
  const isSmall = texts.every(({ small, text: words }) => small || words.trim() === "");
  const isBold = texts.every(({ marks }) => marks.has("strong"));
  return ((centred && !isBold) || isSmall) && text.length <= longest.likely && !/[。！？；]$/.test(text);
}

function withCaption({ pieces }: Paragraph, picture: PicturePiece, caption: string): Paragraph["pieces"] {
  return pieces.map((piece) =>
    piece === picture ? { ...picture, caption, alt: picture.alt || caption } : piece,
  );
}
