/** A row of DedeCMS's articles, together with what its model keeps of it elsewhere, as an article. */
import type { Doubt, FoundArticle, FoundAttachment, FoundPage, FoundPicture } from "../found/found.ts";
import { articleAddresses } from "./article-addresses.ts";
import { bodyPages } from "./body-pages.ts";
import { categoryKey } from "./categories.ts";
import type { ColumnRow } from "./column-rows.ts";
import * as doubtOf from "./doubts.ts";
import type { Model } from "./models.ts";
import {
  localTime,
  pictureAddress,
  plainText,
  plainTitle,
  tagsOfKeywords,
  uniqueWords,
} from "./plain-values.ts";
import type { PortalRow } from "./portal-row.ts";
import type { Settings } from "./settings.ts";
import { taggedTexts } from "./tagged-text.ts";

/** What the rows of a portal are read against. */
export interface ArticleContext {
  columns: Map<number, ColumnRow>;
  settings: Settings;
  zone: string;
  /** Login names, in lower case. */
  logins: Set<string>;
  /** Names shown for editors, by the number of their account. */
  editors: Map<number, string>;
  /** Keys of the topics of an article, by its number. */
  topics: Map<number, string[]>;
  /** The newest article: what was pinned up to a moment after it is pinned still. Seconds since 1970 UTC. */
  newest: number;
}

export interface ArticleParts {
  row: PortalRow;
  /** Of the model's own table. */
  addon: PortalRow | undefined;
  model: Model | undefined;
  tags: string[];
  isDraft: boolean;
}

export function articleKey(id: number): string {
  return `archives:${id}`;
}

export function foundArticle(parts: ArticleParts, context: ArticleContext): FoundArticle {
  const { row, addon, model } = parts;
  const id = row.number("id");
  const doubts: Doubt[] = [];
  const title = plainTitle(row.get("title"));
  const short = plainTitle(row.get("shorttitle"));
  const content = contentOf(addon, model);
  const points = row.number("money");
  const { aliases, isGuessed } = addressesOf(parts, content.body.length, context);
  const address = addon?.get("redirecturl").trim() ?? "";
  const flags = new Set(row.get("flag").split(","));
  const redirect = flags.has("j") && address !== "" ? address : undefined;
  const date = localTime(row.number("pubdate"), context.zone);
  const cover = pictureAddress(row.get("litpic"));

  if (title === "") doubts.push(doubtOf.noTitle());
  if (!date) doubts.push(doubtOf.noDate());
  if (!model) doubts.push(doubtOf.unknownModel(row.number("channel")));
  else if (!addon && model.table !== "") doubts.push(doubtOf.noBody(model.table));
  if (points > 0) doubts.push(doubtOf.forPoints(points));
  if (flags.has("j") && address === "") doubts.push(doubtOf.noRedirect());
  if (!flags.has("j") && address !== "") doubts.push(doubtOf.redirectUnused(address));
  if (isGuessed) doubts.push(doubtOf.guessedAddress(aliases[0] ?? ""));
  if (content.others.length > 0) doubts.push(doubtOf.otherFields(model?.label ?? "", content.others));

  return {
    key: articleKey(id),
    categories: categoriesOf(row, context, doubts),
    title,
    ...(short !== "" && !title.includes(short) && { subtitle: short }),
    ...(date && { date }),
    ...textsOf(row, context),
    tags: parts.tags.length > 0 ? uniqueWords(parts.tags) : tagsOfKeywords(row.get("keywords")),
    flags: flagsOf(row, flags, context.newest),
    ...(cover && { cover: { address: cover } }),
    body: content.body,
    gallery: content.gallery,
    attachments: content.attachments,
    topics: context.topics.get(id) ?? [],
    aliases,
    ...(redirect && { redirect }),
    draft: parts.isDraft || points > 0,
    views: Math.max(0, row.number("click")),
    doubts,
    at: row.at,
  };
}

function addressesOf(
  { row, isDraft }: ArticleParts,
  pages: number,
  { columns, settings, zone }: ArticleContext,
) {
  const typeid = row.number("typeid");
  const isDynamic = isDraft || row.number("ismake") === -1 || typeid === 0 || row.number("money") > 0;
  return articleAddresses(
    {
      id: row.number("id"),
      title: plainTitle(row.get("title")),
      created: row.number("senddate"),
      filename: row.get("filename").trim(),
      // In a column that is gone, the rule is not known either.
      isDynamic: isDynamic || !columns.has(typeid),
      pages,
    },
    columns.get(typeid),
    settings,
    zone,
  );
}

/** The column itself first, then those in which it stood as well. */
function categoriesOf(row: PortalRow, { columns }: ArticleContext, doubts: Doubt[]): string[] {
  const ids = [row.number("typeid"), ...row.get("typeid2").split(",").map(Number)].filter((id) => id > 0);
  if (ids.length === 0) doubts.push(doubtOf.noCategory());
  return [...new Set(ids)].flatMap((id) => {
    if (columns.has(id)) return categoryKey(id);
    doubts.push(doubtOf.unknownCategory(id));
    return [];
  });
}

/** What DedeCMS puts in by itself, 未知 and the login name, is nobody's statement. */
function textsOf(row: PortalRow, { logins, editors }: ArticleContext) {
  const isStated = (text: string) => text !== "" && text !== "未知" && !logins.has(text.toLowerCase());
  const [source, author] = [plainText(row.get("source")), plainText(row.get("writer"))];
  const editor = editors.get(row.number("dutyadmin")) ?? "";
  const summary = plainText(row.get("description"));
  return {
    ...(isStated(source) && { source }),
    ...(isStated(author) && { author }),
    ...(isStated(editor) && { editor }),
    ...(summary !== "" && { summary }),
  };
}

/** Pinning is a place in lists as of a later day; what lies in the past by now came to its end. */
function flagsOf(row: PortalRow, flags: Set<string>, newest: number): FoundArticle["flags"] {
  const isPinned = row.number("sortrank") > Math.max(row.number("senddate"), row.number("pubdate"), newest);
  return [
    ...(flags.has("h") ? (["headline"] as const) : []),
    ...(flags.has("f") ? (["slide"] as const) : []),
    ...(flags.has("c") || flags.has("a") ? (["recommended"] as const) : []),
    ...(isPinned ? (["pinned"] as const) : []),
  ];
}

interface Content {
  body: FoundPage[];
  gallery: FoundPicture[];
  attachments: FoundAttachment[];
  /** Names of fields that are not moved. */
  others: string[];
}

/** Fields of the program's own models that say nothing to a reader. */
const moved = new Set(
  "aid typeid body introduce imgurls softlinks redirecturl templet userip pagestyle maxwidth row col isrm ddmaxwidth pagepicnum filetype language softtype accredit os softrank officialUrl officialDemo softsize daccess needmoney note channel arcrank mid click title litpic senddate flag lastpost scores goodpost badpost".split(
    " ",
  ),
);

function contentOf(addon: PortalRow | undefined, model: Model | undefined): Content {
  if (!addon) return { body: [], gallery: [], attachments: [], others: [] };
  const body = addon.get("body") || addon.get("introduce");
  return {
    body: body.trim() === "" ? [] : bodyPages(body),
    gallery: taggedTexts(addon.get("imgurls"), "img")
      .filter(({ text }) => text !== "")
      .map(({ attributes, text }) => {
        const caption = plainText(attributes["text"] ?? "");
        return { address: text, ...(caption !== "" && { caption }) };
      }),
    attachments: taggedTexts(addon.get("softlinks"), "link")
      .filter(({ text }) => text !== "")
      .map(({ attributes, text }) => {
        const label = plainText(attributes["text"] ?? "");
        return { address: text, ...(isLabel(label) && { label }) };
      }),
    others: model?.table.match(/^addon(?:article|images|soft|spec)$/)
      ? []
      : addon.columns.filter((field) => !moved.has(field) && !/^0?(?:\.0+)?$/.test(addon.get(field).trim())),
  };
}

/** Not one that the program gives every file. */
function isLabel(label: string): boolean {
  return label !== "" && !/^(?:本地下载|下载地址\s*\d*|镜像下载\s*\d*|服务器\s*\d*)$/.test(label);
}
