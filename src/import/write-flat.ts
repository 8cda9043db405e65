/** A topic, or a column that was a page of its own, as a file below `content/topics/` or `content/pages/`. */
import { escapeHtml } from "../shared/html.ts";
import { bodyText } from "./body-text.ts";
import type { TextKind } from "./check-text.ts";
import { type FoundAt, type FoundPage, type FoundPicture, placeOf } from "./found/found.ts";
import { frontMatterText } from "./front-matter-text.ts";
import { mendText } from "./mend-text.ts";
import { noteMending, writtenMarkdown } from "./note-mending.ts";
import { filePlacer } from "./place-files.ts";
import { plainField } from "./plain-field.ts";
import { plainMarkdown } from "./plain-markdown.ts";
import { type ArticleWriting, noteFiles } from "./write-article.ts";

export interface FlatText {
  kind: Exclude<TextKind, "article">;
  file: string;
  title: string;
  summary?: string;
  banner?: FoundPicture;
  body: readonly FoundPage[];
  aliases: string[];
  at: FoundAt;
  /** Ids of articles that stand first. */
  articles: readonly string[];
}

const emptyPage = {
  zh: "这一页的内容都没有带过来，暂时只写了标题；请补上内容，或者从导航里去掉它",
  en: "Nothing of this page could be moved, so it says its title only; write its text, or take it out of the navigation",
};

/** @returns whether the file stands in the portal */
export async function writeFlat(found: FlatText, writing: ArticleWriting): Promise<boolean> {
  const { keeper, notes, checker, ledger } = writing;
  const { kind, file, banner, summary } = found;
  const mended = mendText(
    {
      ...{ title: found.title, tags: [], body: [...found.body], gallery: [], attachments: [] },
      ...(banner && { cover: banner }),
      ...(summary !== undefined && { summary }),
    },
    writing.mending,
  );
  const placer = filePlacer({
    article: file,
    find: (address) => writing.find(address, found),
    isShared: (path) => writing.shared.has(path),
  });
  const [base] = found.aliases;
  const body = await bodyText(mended.text.body, banner ? [banner.address] : [], {
    ...{ toMarkdown: writing.toMarkdown, placer, videoHosts: writing.videoHosts },
    link: (address) => writing.links.inText(address, { file, base }),
    isKnown: ({ to, hash }) => ledger.wrote(to, hash),
  });
  const picture = banner && placer.nameOf(banner.address);
  const values = {
    title: plainField(mended.text.title) ?? found.title,
    summary: plainField(mended.text.summary),
    banner: picture,
    articles: found.articles,
  };
  for (const { to, from, hash } of placer.files()) {
    if (typeof from === "string") keeper.copy(to, from, hash);
    else keeper.bytes(to, from);
  }
  const written = (markdown: string) => frontMatterText(values) + (markdown === "" ? "" : `\n${markdown}`);
  // The menu leads to the page, which therefore has to be there.
  const isEmpty = kind === "page" && body.markdown === "";
  let text = written(isEmpty ? `${plainMarkdown(escapeHtml(values.title), plainField)}\n` : body.markdown);
  if (isEmpty)
    notes.add({ section: "lost", kind: "empty-page", text: found.title, place: file, ...emptyPage });
  const isWrong = async () => (await checker.errorsIn(kind, file, text)).length > 0;
  let wrong = await isWrong();
  if (wrong) {
    notes.add({ section: "lost", kind: "layout", text: found.title, place: file });
    const html = mended.text.body.map((page) => page.html).join("\n\n");
    text = written(`${plainMarkdown(html, plainField)}\n`);
    wrong = await isWrong();
  }
  if (wrong) {
    notes.add({ section: "lost", kind: "refused-text", text: found.title, place: file });
    return false;
  }
  noteFiles(placer, file, notes);
  for (const loss of body.losses) notes.add({ section: "lost", ...loss, place: file });
  const fate = keeper.text(file, text);
  if (fate === "edited" || fate === "deleted" || fate === "foreign") {
    notes.add({ section: "kept", kind: fate, text: found.title, place: file });
  } else noteMending(mended, writtenMarkdown(file, text, placeOf(found.at)), notes);
  return true;
}
