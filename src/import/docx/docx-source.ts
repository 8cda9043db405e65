/** Word files (.docx) as a source: an article a file. */
import type { Doubt, Found, FoundArticle, LeftOut, Source } from "../found/found.ts";
import { converted } from "./converted.ts";
import { faultOf } from "./document-fault.ts";
import { headOf } from "./document-head.ts";

export interface WordFile {
  /** As it is shown to people; the file's own name is the last part. */
  name: string;
  /** Asked for when its turn comes, so that one file at a time is held. */
  bytes(): Promise<Uint8Array>;
}

/** A file that is none of Word's is left out with the reason; its article's columns are not known. */
export function docxSource(files: readonly WordFile[]): Source {
  return async function* (): AsyncIterable<Found> {
    yield { kind: "portal", portal: { categories: [], topics: [], links: [] } };
    for (const file of files) yield await foundIn(file);
    yield { kind: "counts", counts: [{ table: "docx", rows: files.length }] };
  };
}

async function foundIn({ name, bytes }: WordFile): Promise<Found> {
  const content = await bytes();
  const fault = faultOf(content);
  if (fault) return { kind: "left-out", leftOut: leftOut(name, fault) };
  try {
    return { kind: "article", article: await articleOf(name, content) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const doubt = {
      kind: "damaged-word-file",
      zh: `文件打不开（${reason}）。请在 Word 里打开并另存一份。`,
      en: `The file cannot be read (${reason}). Open it in Word and save it anew.`,
    };
    return { kind: "left-out", leftOut: leftOut(name, doubt) };
  }
}

function leftOut(name: string, doubt: Doubt): LeftOut {
  return { key: keyOf(name), title: bareName(name), reason: doubt.kind, doubt, at: { file: name } };
}

async function articleOf(name: string, content: Uint8Array): Promise<FoundArticle> {
  const { html, files, doubts } = await converted(content);
  const head = headOf(html);
  const { source, author, editor, date } = head;
  return {
    key: keyOf(name),
    categories: [],
    title: head.title ?? bareName(name),
    ...(source && { source }),
    ...(author && { author }),
    ...(editor && { editor }),
    ...(date && { date }),
    tags: [],
    flags: [],
    body: [{ html: head.rest }],
    gallery: [],
    attachments: [],
    topics: [],
    aliases: [],
    draft: false,
    ...(files.size > 0 && { files }),
    doubts: [...doubts, ...head.doubts],
    at: { file: name },
  };
}

function keyOf(name: string): string {
  return `docx:${name}`;
}

function bareName(name: string): string {
  return name.replace(/^.*[\\/]/s, "").replace(/\.docx?$/i, "");
}
