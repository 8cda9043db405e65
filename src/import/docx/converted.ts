/** A Word document as HTML with its pictures beside it, through mammoth. */
import { createHash } from "node:crypto";
import mammoth from "mammoth";
import type { Doubt } from "../found/found.ts";

export interface Converted {
  html: string;
  /** Each picture once, by its address in the HTML: `docx:` and a name of its content. */
  files: Map<string, Uint8Array>;
  doubts: Doubt[];
}

const endings: Record<string, string> = {
  "image/jpeg": "jpg",
  "image/jpg": "jpg",
  "image/svg+xml": "svg",
  "image/x-emf": "emf",
  "image/x-wmf": "wmf",
};

/** Titles and lines in the middle keep their rank, by which an article's head is known. */
const styleMap = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p.centred:fresh",
  "p[style-name='newspark-centred'] => p.centred:fresh",
];

/** @throws when the document is damaged */
export async function converted(bytes: Uint8Array): Promise<Converted> {
  const files = new Map<string, Uint8Array>();
  const result = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
    {
      styleMap,
      includeEmbeddedStyleMap: false,
      transformDocument: withCentredLines,
      convertImage: mammoth.images.imgElement(async (image) => {
        const content = await image.readAsBuffer();
        const address = addressOf(content, image.contentType);
        files.set(address, content);
        return { src: address };
      }),
    },
  );
  const html = result.value.replaceAll('<p class="centred">', '<p align="center">');
  return { html, files, doubts: doubtsOf(result.messages.map(({ message }) => message)) };
}

function addressOf(content: Uint8Array, type: string): string {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 20);
  const ending = endings[type] ?? /^image\/([a-z0-9]+)$/.exec(type)?.[1] ?? "bin";
  return `docx:${hash}.${ending}`;
}

interface WordElement {
  type: string;
  alignment?: string | null;
  styleName?: string | null;
  styleId?: string | null;
  numbering?: unknown;
  children?: WordElement[];
}

/** mammoth knows no alignment, but keeps a style's name. */
function withCentredLines(element: WordElement): WordElement {
  const children = element.children?.map(withCentredLines);
  const isPlain = !/^(title|subtitle|heading)/i.test(element.styleName ?? "") && !element.numbering;
  const isCentred = element.type === "paragraph" && element.alignment === "center" && isPlain;
  return {
    ...element,
    ...(children && { children }),
    ...(isCentred && { styleId: "newspark-centred", styleName: "newspark-centred" }),
  };
}

/** An unknown style loses nothing but its looks. */
function doubtsOf(messages: readonly string[]): Doubt[] {
  return [...new Set(messages)]
    .filter((message) => !/^Unrecognised (paragraph|run|table) style/.test(message))
    .map((message) => {
      const type = /image of type (\S+)/i.exec(message)?.[1];
      return type
        ? {
            kind: "word-picture-format",
            zh: `有 ${type} 格式的图片，浏览器显示不了。请另存为 PNG 再换上。`,
            en: `There is a picture of the format ${type}, which browsers do not show. Save it as PNG and replace it.`,
          }
        : {
            kind: "word-element",
            zh: `Word 文件里有没能转换的内容：${message}`,
            en: `Something in the Word file could not be converted: ${message}`,
          };
    });
}
