/** One article of the source as a file of the portal: healed, converted, checked by the build's own readers, written. */
import type { DateReader } from "../content/article-date.ts";
import { articleValues } from "./article-values.ts";
import { type BodyText, bodyText, type ToMarkdown } from "./body-text.ts";
import type { TextChecker } from "./check-text.ts";
import type { Claims } from "./claims.ts";
import type { FindInArticle } from "./find-in-article.ts";
import { type FoundArticle, placeOf } from "./found/found.ts";
import { textOfArticle } from "./found-text.ts";
import { type FrontMatterValues, frontMatterText } from "./front-matter-text.ts";
import type { ImportLedger } from "./import-ledger.ts";
import type { FileKeeper } from "./keep-file.ts";
import type { Links } from "./links.ts";
import { type MendedText, type Mending, mendText } from "./mend-text.ts";
import { noteMending, writtenMarkdown } from "./note-mending.ts";
import type { Notes } from "./notes.ts";
import { type FilePlacer, filePlacer } from "./place-files.ts";
import { plainField } from "./plain-field.ts";
import { plainMarkdown } from "./plain-markdown.ts";
import { type ArticlePlan, asideFolder } from "./plan-import.ts";

/** What became of a record, for the count of the report. */
type ArticleFate = "published" | "draft" | "undated" | "refused" | "kept" | "deleted";

export interface ArticleWriting {
  claims: Claims;
  links: Links;
  mending: Mending;
  checker: TextChecker;
  keeper: FileKeeper;
  ledger: ImportLedger;
  notes: Notes;
  find: FindInArticle;
  /** Absolute paths. */
  shared: ReadonlySet<string>;
  /** Slugs by key. */
  topics: ReadonlyMap<string, string>;
  toMarkdown: ToMarkdown;
  videoHosts: readonly string[];
  readDate: DateReader;
  now: number;
  noSource: string;
  spelling: (tag: string) => string;
  /** Grows by the tags of articles that readers can open. */
  publicTags: Set<string>;
}

export interface WrittenArticle {
  fate: ArticleFate;
  /** Files written, that stood as they are, or that were left alone. */
  files: { written: number; unchanged: number };
}

export async function writeArticle(
  article: FoundArticle,
  plan: ArticlePlan,
  writing: ArticleWriting,
): Promise<WrittenArticle> {
  const { keeper, notes } = writing;
  const files = { written: 0, unchanged: 0 };
  const kept = (kind: string) => notes.add({ section: "kept", kind, text: article.title, place: plan.file });
  if (plan.isGone) {
    kept("deleted");
    return { fate: "deleted", files };
  }
  const isEdited = keeper.isEdited(plan.file);
  if (plan.isForeign || isEdited) {
    kept(isEdited ? "edited" : "other-article");
    return { fate: "kept", files };
  }
  const made = await makeArticle(article, plan, writing);
  const { file, text, fate, mended } = made;
  const count = (is: string) => {
    if (is === "written") files.written++;
    if (is === "unchanged") files.unchanged++;
  };
  if (fate !== "refused") for (const is of made.copied) count(is);
  const is = keeper.text(file, text);
  if (is === "foreign" || is === "edited" || is === "deleted") {
    kept(is === "foreign" ? "other-article" : is);
    return { fate: is === "deleted" ? "deleted" : "kept", files };
  }
  noteMending(mended, writtenMarkdown(file, text, placeOf(article.at)), notes);
  count(is);
  const other = file.endsWith("/index.md") ? file.replace(/\/index\.md$/, ".md") : undefined;
  if (other !== undefined) keeper.remove(other);
  for (const former of plan.former ?? []) keeper.remove(former);
  return { fate, files };
}

interface MadeArticle {
  file: string;
  text: string;
  fate: ArticleFate;
  mended: MendedText;
  /** What became of the files beside it. */
  copied: string[];
}

async function makeArticle(
  article: FoundArticle,
  plan: ArticlePlan,
  writing: ArticleWriting,
): Promise<MadeArticle> {
  const { mending, notes, find, shared, links, keeper, ledger, checker } = writing;
  const { file } = plan;
  const [base] = article.aliases;
  const mended = mendText(textOfArticle(article), mending);
  const placer = filePlacer({
    article: file,
    find: (address) => find(address, article),
    isShared: (path) => shared.has(path),
  });
  const lose = (kind: string, text: string) => notes.add({ section: "lost", kind, text, place: file });
  const deadLinks = new Set<string>();
  const link = (address: string) => {
    const target = links.inText(address, { file, base });
    if (target === undefined && !/^\s*(#|javascript:|$)/i.test(address)) deadLinks.add(address);
    return target;
  };
  const { cover, gallery, attachments } = mended.text;
  const others = [...(cover ? [cover] : []), ...gallery, ...attachments].map(({ address }) => address);
  const body = await bodyText(mended.text.body, others, {
    ...{ toMarkdown: writing.toMarkdown, placer, link, videoHosts: writing.videoHosts },
    isKnown: ({ to, hash }) => ledger.wrote(to, hash),
  });
  const redirect = article.redirect === undefined ? undefined : links.toPage(article.redirect, base);
  if (article.redirect !== undefined && redirect === undefined) lose("redirect", article.redirect);
  const isEmpty = body.markdown.trim() === "" && redirect === undefined;
  const values = articleValues(article, mended.text, {
    ...{
      readDate: writing.readDate,
      now: writing.now,
      noSource: writing.noSource,
      spelling: writing.spelling,
    },
    categories: plan.categories,
    aliases: article.aliases.filter(
      (alias) => plan.url === undefined || writing.claims.keeps(alias, article.key),
    ),
    topics: article.topics.flatMap((key) => writing.topics.get(key) ?? []),
    redirect,
    draft: article.draft || plan.url === undefined,
    nameOf: placer.nameOf,
    lose: ({ kind, text }) => lose(kind, text),
  });
  const hasMore = [values["gallery"], values["attachments"]].some(
    (list) => Array.isArray(list) && list.length > 0,
  );
  if (isEmpty && !hasMore) {
    if (values["draft"] === undefined) lose("empty-body", article.title);
    values["draft"] = true;
  }
  const copied = placer
    .files()
    .map(({ to, from, hash }) =>
      typeof from === "string" ? keeper.copy(to, from, hash) : keeper.bytes(to, from),
    );
  for (const address of deadLinks) lose("dead-link", address);
  for (const { kind, text } of body.losses) lose(kind, text);
  noteFiles(placer, file, notes);

  const isUndated = plan.url === undefined;
  const sound = isUndated
    ? { text: frontMatterText({ ...values, date: undefined }) + bodyBehind(body), isSound: true }
    : await soundText(values, body, mended.text.body.map(({ html }) => html).join("\n\n"), file, {
        checker,
        notes,
      });
  const isDraft = values["draft"] === true;
  const place = sound.isSound ? file : file.replace(/^content\//, `${asideFolder}/`);
  if (isUndated)
    lose(
      article.date === undefined ? "no-date" : "wrong-date",
      `${article.date ?? ""} ${article.title}`.trim(),
    );
  const { tags } = values;
  if (sound.isSound && !isDraft && plan.isOpen && Array.isArray(tags)) {
    for (const tag of tags) writing.publicTags.add(String(tag));
  }
  const fate = isUndated ? "undated" : !sound.isSound ? "refused" : isDraft ? "draft" : "published";
  return { file: place, text: sound.text, fate, mended, copied };
}

function bodyBehind({ markdown }: Pick<BodyText, "markdown">): string {
  return markdown === "" ? "" : `\n${markdown}`;
}

/** What a build takes: without the values that it refuses, with the words alone where it refuses the body. */
async function soundText(
  values: FrontMatterValues,
  body: BodyText,
  html: string,
  file: string,
  { checker, notes }: Pick<ArticleWriting, "checker" | "notes">,
): Promise<{ text: string; isSound: boolean }> {
  const kept = { ...values };
  let { markdown } = body;
  let text = frontMatterText(kept) + bodyBehind({ markdown });
  for (let attempt = 0; attempt < 4; attempt++) {
    const errors = await checker.errorsIn("article", file, text);
    if (errors.length === 0) return { text, isSound: true };
    for (const { problem, key, isBody } of errors) {
      notes.add({
        ...{ section: "lost", kind: isBody ? "layout" : "refused-value" },
        ...{ text: key ?? problem.rule, place: file, zh: problem.zh.what, en: problem.en.what },
      });
      if (key !== undefined && !required.has(key)) delete kept[key];
      else if (!isBody) return { text, isSound: false };
    }
    if (errors.some(({ isBody }) => isBody)) markdown = `${plainMarkdown(html, plainField)}\n`;
    text = frontMatterText(kept) + bodyBehind({ markdown });
  }
  return { text, isSound: false };
}

const required = new Set(["title", "date", "source", "category"]);

export function noteFiles(placer: FilePlacer, file: string, notes: Notes): void {
  for (const { address, kind, reason = "" } of placer.faults()) {
    const text = address.startsWith("data:") ? address.slice(0, 60) : address;
    const isRemote = kind === "missing" && /^(https?:)?\/\//i.test(address);
    notes.add({
      ...{ section: "missing", kind: isRemote ? "remote-file" : kind === "missing" ? "missing-file" : kind },
      ...{ text, place: file, ...(reason !== "" && { before: reason }) },
    });
  }
}
