/** What the import makes of a source, decided before the first file is written: files, addresses, categories. */

import { reservedNames } from "../config/reserved-names.ts";
import { articleUrl } from "../content/address.ts";
import type { DateReader } from "../content/article-date.ts";
import { locationOf } from "../content/location.ts";
import type { CategoryTree } from "../navigation/build-tree.ts";
import type { ArticleRecord } from "./article-record.ts";
import type { Claims } from "./claims.ts";
import type { FirstLook } from "./first-look.ts";
import { formerKey } from "./former-addresses.ts";
import type { FoundCategory } from "./found/found.ts";
import type { ImportLedger } from "./import-ledger.ts";
import type { FileKeeper } from "./keep-file.ts";
import type { KnownArticles } from "./portal-so-far.ts";
import { freeSlug, slugOfAddress, slugOfFolder, slugOfText } from "./slugs.ts";

/** Where an article goes. */
export interface ArticlePlan {
  /** Under the root. */
  file: string;
  /** Main category first; none only for what is set aside. */
  categories: string[];
  /** Undefined for what cannot be published, and so is put beside the portal's content. */
  url?: string;
  /** Readers can open it now. */
  isOpen: boolean;
  /** An article that was in the portal before stands there, and stays as it is. */
  isForeign: boolean;
  /** An editor has deleted it. */
  isGone: boolean;
  /** Where an earlier run put it, before its date or its column was corrected in the source. */
  former?: readonly string[];
}

export interface ArticlePlanning {
  ledger: ImportLedger;
  tree: CategoryTree;
  /** Paths of categories by key. */
  paths: ReadonlyMap<string, string>;
  /** For articles of no column. */
  fallback: string;
  permalink: string;
  readDate: DateReader;
  /** Milliseconds since 1970 UTC. */
  now: number;
  known: KnownArticles;
  claims: Claims;
  keeper: Pick<FileKeeper, "isDeleted" | "isEdited">;
}

/** What cannot be published is put there, for an editor to complete. */
export const asideFolder = "import-aside";

export function planArticles(
  articles: ReadonlyMap<string, ArticleRecord>,
  planning: ArticlePlanning,
): Map<string, ArticlePlan> {
  const plans = new Map<string, ArticlePlan>();
  const { ledger, known } = planning;
  const ids = new Set(known.ids);
  for (const key of articles.keys()) {
    const id = ledger.pathOf("article", key);
    if (id !== undefined) ids.add(idOf(id));
  }
  for (const [key, record] of articles) {
    const plan = planArticle(record, ids, planning);
    if (plan.url !== undefined && !plan.isForeign) planning.claims.page(plan.url, key);
    if (ledger.pathOf("article", key) !== withoutEnding(plan.file) && !plan.isForeign) {
      ledger.note({ kind: "article", key, path: withoutEnding(plan.file) });
    }
    plans.set(key, plan);
  }
  return plans;
}

function planArticle(record: ArticleRecord, ids: Set<string>, planning: ArticlePlanning): ArticlePlan {
  const { paths, fallback, permalink, readDate, ledger, known, claims, now, keeper } = planning;
  const { key, date, draft, hasFiles } = record;
  const named = [...new Set(record.categories.flatMap((category) => paths.get(category) ?? []))];
  const categories = named.length > 0 ? named : [fallback];
  const [path = fallback] = categories;
  const twin = record.aliases.map((alias) => known.aliases.get(alias)).find((file) => file !== undefined);
  const reading = date === undefined ? undefined : readDate(date);
  const day = reading && "date" in reading ? reading.date : undefined;
  const folder = day ? `content/${path}/${day.year}` : `${asideFolder}/${path}`;
  const urlOf = (slug: string) =>
    day && articleUrl(permalink, { path, year: day.year, month: day.month, day: day.day.slice(8), slug });
  const noted = twin === undefined ? ledger.pathOf("article", key) : withoutEnding(twin);
  const isNoted = noted !== undefined && noted.slice(0, noted.lastIndexOf("/")) === folder;
  if (twin !== undefined && !isNoted) {
    return { file: twin, categories, isOpen: true, isForeign: true, isGone: false };
  }
  const moved = isNoted || noted === undefined ? undefined : noted;
  const before = moved === undefined ? [] : formsOf(moved);
  const edited = before.find(keeper.isEdited);
  if (edited !== undefined) return { file: edited, categories, isOpen: true, isForeign: true, isGone: false };
  const isTaken = (slug: string) => {
    const url = urlOf(slug);
    return ids.has(idOf(`${folder}/${slug}`)) || (url !== undefined && !claims.isFree(url));
  };
  const slug = isNoted ? noted.slice(folder.length + 1) : freeSlug(slugOf(record), isTaken);
  ids.add(idOf(`${folder}/${slug}`));
  const stem = `${folder}/${slug}`;
  const [flat, inFolder] = formsOf(stem);
  // A folder that stands stays, so that nothing beside the article is left behind.
  const isFolder = (hasFiles && !keeper.isEdited(flat)) || ledger.knows(inFolder) || twin === inFolder;
  const file = isFolder ? inFolder : flat;
  const written = [flat, inFolder, ...before].filter((form) => ledger.settled(form));
  const isGone = written.length > 0 && written.every(keeper.isDeleted);
  const url = urlOf(slug);
  const isOpen = url !== undefined && !draft && day !== undefined && day.instant <= now && !isGone;
  const former = before.filter((form) => form !== file);
  return { file, categories, isOpen, isForeign: false, isGone, former, ...(url !== undefined && { url }) };
}

/** The two ways to store one article. */
function formsOf(stem: string): [flat: string, inFolder: string] {
  return [`${stem}.md`, `${stem}/index.md`];
}

function slugOf({ key, title, aliases }: ArticleRecord): string {
  const [, own = ""] = /:(.*)$/s.exec(key) ?? [];
  const [, number] = /[?@&](?:aid|id|contentid|newsid)=(\d+)/i.exec(own) ?? [];
  for (const alias of aliases) {
    const slug = slugOfAddress(alias);
    if (slug !== undefined) return slug;
  }
  const name = number ?? own.replace(/^.*\//, "").replace(/\.[a-z]{2,5}$/i, "");
  return slugOfText(name) ?? slugOfText(title) ?? "wenzhang";
}

function withoutEnding(file: string): string {
  return file.replace(/(\/index)?\.md$/, "");
}

function idOf(stem: string): string {
  return locationOf(`${stem}.md`).id.toLowerCase();
}

/** Why a former address of an article is not kept; by key of the article. */
export interface LostAlias {
  key: string;
  alias: string;
  fault: NonNullable<ReturnType<Claims["alias"]>>;
}

/** @param owners takes who had which former address, also those that cannot be kept */
export function claimAliases(
  articles: ReadonlyMap<string, ArticleRecord>,
  plans: ReadonlyMap<string, ArticlePlan>,
  claims: Claims,
  owners: Map<string, string>,
): LostAlias[] {
  const lost: LostAlias[] = [];
  for (const [key, { aliases }] of articles) {
    const plan = plans.get(key);
    for (const alias of aliases) {
      const former = formerKey(alias);
      if (!owners.has(former)) owners.set(former, key);
      if (!plan || plan.url === undefined || plan.isForeign) continue;
      const fault = claims.alias(alias, key);
      if (fault) lost.push({ key, alias, fault });
    }
  }
  return lost;
}

export interface SlugContext {
  ledger: ImportLedger;
  isTaken: (slug: string) => boolean;
}

/** Of a topic or a stand-alone page, below its folder. */
export function planFlat(
  kind: "topics" | "pages",
  found: { key: string; title: string; address: string },
  { ledger, isTaken }: SlugContext,
): string {
  const folder = `content/${kind}/`;
  const noted = ledger.pathOf("article", found.key);
  if (noted?.startsWith(folder)) return noted.slice(folder.length);
  const isFolder = found.address.endsWith("/");
  const former = isFolder ? slugOfFolder(found.address) : slugOfAddress(found.address);
  const wanted =
    (former !== undefined && /[a-z]/.test(former) ? former : undefined) ??
    slugOfText(found.title) ??
    slugOfText(found.key) ??
    kind;
  const slug = freeSlug(
    wanted,
    (candidate) => isTaken(candidate) || (kind === "pages" && isReservedPage(candidate)),
  );
  ledger.note({ kind: "article", key: found.key, path: folder + slug });
  return slug;
}

function isReservedPage(slug: string): boolean {
  return reservedNames.has(slug) || slug === "404";
}

/** Keys of columns that hold an article, and of all columns above them. */
export function columnsInUse(
  categories: readonly FoundCategory[],
  articles: FirstLook["articles"],
): Set<string> {
  const parents = new Map(categories.map(({ key, parent }) => [key, parent]));
  const used = new Set<string>();
  for (const { categories: keys } of articles.values()) {
    for (const key of keys) {
      for (
        let here: string | undefined = key;
        here !== undefined && !used.has(here);
        here = parents.get(here)
      ) {
        used.add(here);
      }
    }
  }
  return used;
}
