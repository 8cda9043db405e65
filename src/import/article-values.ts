/** The front matter of an article from what was found, each value as the schema takes it; what does not fit is told. */

import type { DateReader } from "../content/article-date.ts";
import { isBefore } from "../content/article-date.ts";
import { isTag } from "../content/tag.ts";
import type { FoundArticle } from "./found/found.ts";
import type { FoundText } from "./found-text.ts";
import type { FrontMatterValues } from "./front-matter-text.ts";
import { plainField } from "./plain-field.ts";

/** Something of the source that the portal has no place for. */
interface LostValue {
  kind: string;
  text: string;
}

export interface ValueContext {
  readDate: DateReader;
  /** Milliseconds since 1970 UTC. */
  now: number;
  /** Paths, the main one first. */
  categories: readonly string[];
  aliases: readonly string[];
  /** Slugs. */
  topics: readonly string[];
  /** What a redirect is to say; undefined where it leads nowhere. */
  redirect: string | undefined;
  draft: boolean;
  /** What stands for a source that is not stated. */
  noSource: string;
  /** How the portal spells a tag. */
  spelling: (tag: string) => string;
  nameOf: (address: string) => string | undefined;
  lose: (lost: LostValue) => void;
}

/** Longer texts fell into the wrong column. Characters. */
const longest = { title: 300, line: 500, summary: 2000 };

export function articleValues(
  article: FoundArticle,
  text: FoundText,
  context: ValueContext,
): FrontMatterValues {
  const { lose, draft, redirect, categories } = context;
  const field = (key: string, value: string | undefined, most = longest.line): string | undefined => {
    const plain = plainField(value);
    if (plain === undefined || plain.length <= most) return plain;
    lose({ kind: "too-long", text: `${key}: ${plain}` });
    return [...plain].slice(0, most).join("");
  };
  const title = field("title", text.title, longest.title);
  if (title === undefined) lose({ kind: "no-title", text: article.key });
  const source = field("source", text.source);
  if (source === undefined) lose({ kind: "no-source", text: context.noSource });
  const weight = article.weight ?? 0;
  const fits = Number.isInteger(weight) && Math.abs(weight) <= 1_000_000;
  if (!fits) lose({ kind: "weight", text: String(weight) });
  return {
    title: title ?? article.key,
    date: dateText(article.date),
    source: source ?? context.noSource,
    category: categories.length > 1 ? categories : undefined,
    subtitle: field("subtitle", text.subtitle),
    author: field("author", text.author),
    editor: field("editor", text.editor),
    summary: field("summary", text.summary, longest.summary),
    tags: tagsOf(text.tags, context),
    topics: context.topics,
    cover: coverOf(text, context, field),
    gallery: galleryOf(text, context, field),
    attachments: attachmentsOf(text, context, field),
    flags: [...new Set(article.flags)],
    weight: fits && weight !== 0 ? weight : undefined,
    updated: updatedOf(article, context),
    aliases: context.aliases,
    redirect,
    draft: draft || undefined,
  };
}

type Field = (key: string, value: string | undefined) => string | undefined;

/** As editors write it: a space between day and time. */
function dateText(date: string | undefined): string | undefined {
  return date?.replace("T", " ");
}

/** A change before the publication, or still to come, is a mistake that no reader has to see. */
function updatedOf(
  { date, updated }: FoundArticle,
  { readDate, now, lose }: ValueContext,
): string | undefined {
  if (updated === undefined || updated === date) return undefined;
  const [changed, published] = [readDate(updated), readDate(date ?? "")];
  const isSound =
    "date" in changed &&
    changed.date.instant <= now &&
    !("date" in published && isBefore(changed.date, published.date));
  if (isSound) return dateText(updated);
  lose({ kind: "updated", text: updated });
  return undefined;
}

function tagsOf(found: readonly string[], { spelling, lose }: ValueContext): string[] {
  const tags = found
    .flatMap((tag) => (plainField(tag) ?? "").split(/[,，、;；|]/))
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");
  for (const tag of tags) if (!isTag(tag)) lose({ kind: "tag", text: tag });
  return [...new Set(tags.filter(isTag).map(spelling))];
}

function picture(
  { address, caption }: { address: string; caption?: string },
  alt: string | undefined,
  { nameOf }: ValueContext,
  field: Field,
): string | { file: string; alt?: string; caption?: string } | undefined {
  const file = nameOf(address);
  if (file === undefined || !/\.(avif|gif|jpe?g|png|svg|webp)$/i.test(file)) return undefined;
  const words = field("caption", caption);
  if (words === undefined) return alt === undefined ? file : { file, alt };
  return { file, alt: words, caption: words };
}

function coverOf({ cover }: FoundText, context: ValueContext, field: Field) {
  return cover && picture(cover, undefined, context, field);
}

function galleryOf({ gallery }: FoundText, context: ValueContext, field: Field) {
  return gallery.flatMap((entry) => picture(entry, undefined, context, field) ?? []);
}

function attachmentsOf({ attachments }: FoundText, { nameOf }: ValueContext, field: Field) {
  const seen = new Set<string>();
  return attachments.flatMap(({ address, label }) => {
    const file = nameOf(address);
    if (file === undefined || seen.has(file)) return [];
    seen.add(file);
    const title = field("attachment", label);
    return [title === undefined ? file : { file, title }];
  });
}
