/**
 * A portal of DedeCMS 5.7, found in a dump of its database. Rows are put on disk as they come and joined there, so a dump may be
 * larger than memory: held are 20 bytes for each row of articles, their bodies and their tags, and all columns, topics and links.
 */
import { tmpdir } from "node:os";
import type { Found, FoundPortal, LeftOut, Source } from "../found/found.ts";
import { type ArticleContext, foundArticle } from "./article.ts";
import { categoriesOf } from "./categories.ts";
import { type Columns, readColumns } from "./column-rows.ts";
import * as doubtOf from "./doubts.ts";
import { linksOf, tagsOf } from "./links.ts";
import { type Models, readModels } from "./models.ts";
import { NoDedecmsPortal } from "./no-portal.ts";
import { plainText, plainTitle } from "./plain-values.ts";
import type { PortalRow } from "./portal-row.ts";
import { type PortalTables, portalTables } from "./portal-tables.ts";
import { type Settings, settingsOf } from "./settings.ts";
import { isTopic, type Survey, surveyOf, verdictOf } from "./survey.ts";

export interface DedecmsOptions {
  /** Of the portal, in which dates are shown and addresses were made. */
  timeZone?: string;
  /** A folder with room for the rows of the dump, which are gone when the source ends. */
  scratch?: string;
}

/** A dump that is read once, however often what it holds is gone through. */
export interface OpenedDump {
  source: Source;
  /** Takes away the rows that lie on disk meanwhile. */
  close(): Promise<void>;
}

/**
 * Each row of articles is given as an article, as a topic of the portal, or as left out: `recycled`, `members-only`,
 * `draft-topic`, `repeated` (a later row has the same number), `unknown-columns`, `no-number`. Rows of bodies without an
 * article are left out as `no-article`, those of models that are no articles as `other-model`.
 * @param paths files and folders of one dump
 * @throws DumpUnreadable, NoDedecmsPortal
 */
export function openDedecmsDump(paths: readonly string[], options: DedecmsOptions = {}): OpenedDump {
  const { timeZone = "Asia/Shanghai", scratch = tmpdir() } = options;
  let reading: Promise<PortalTables | undefined> | undefined;
  return {
    async *source() {
      reading ??= portalTables(paths, scratch);
      const tables = await reading;
      if (!tables) throw new NoDedecmsPortal();
      yield* foundIn(tables, timeZone);
    },
    async close() {
      const tables = await reading?.catch(() => undefined);
      tables?.close();
    },
  };
}

/** The same for whoever goes through it once. */
export function dedecmsSource(paths: readonly string[], options: DedecmsOptions = {}): Source {
  return async function* () {
    const { source, close } = openDedecmsDump(paths, options);
    try {
      yield* source();
    } finally {
      await close();
    }
  };
}

function* foundIn(tables: PortalTables, zone: string): Generator<Found> {
  const settings = settingsOf(tables);
  const columns = readColumns(tables, settings);
  const models = readModels(tables.all("channeltype"), tables.prefix);
  const survey = surveyOf(tables, columns, settings, zone);
  yield { kind: "portal", portal: portalOf(tables, settings, columns, survey) };
  for (const { sentence, reason, at } of tables.damages)
    yield { kind: "doubt", doubt: { kind: reason, ...sentence }, at };
  for (const { sentence, reason, at } of tables.repairs)
    yield { kind: "doubt", doubt: { kind: reason, ...sentence, isPutRight: true }, at };
  if (tables.furtherDamages > 0)
    yield { kind: "doubt", doubt: doubtOf.furtherDamages(tables.furtherDamages) };
  for (const prefix of tables.otherPrefixes) yield { kind: "doubt", doubt: doubtOf.otherPortal(prefix) };
  for (const column of columns.strays)
    yield { kind: "doubt", doubt: doubtOf.strayColumn(column.label), at: column.at };
  for (const doubt of survey.doubts) yield { kind: "doubt", doubt };

  const context = { ...contextOf(tables, columns, settings, survey), zone };
  for (const id of tables.ids("archives")) yield* foundOf(tables, id, columns, models, context);
  yield* rowsWithoutArticle(tables, models);
  for (const table of tables.guessed)
    yield { kind: "doubt", doubt: doubtOf.guessedColumns(tables.prefix + table) };
  for (const table of tables.unknown)
    yield { kind: "doubt", doubt: doubtOf.unknownColumns(tables.prefix + table) };
  yield { kind: "counts", counts: tables.counts() };
}

function portalOf(tables: PortalTables, settings: Settings, columns: Columns, survey: Survey): FoundPortal {
  const { name, url, description } = settings;
  return {
    ...(name !== "" && { name }),
    ...(url !== "" && { url }),
    ...(description !== "" && { description }),
    categories: categoriesOf(columns, settings, survey.articles),
    topics: survey.topics.map(({ topic }) => topic),
    links: linksOf(tables),
    tags: tagsOf(tables, settings),
  };
}

function contextOf(
  tables: PortalTables,
  columns: Columns,
  settings: Settings,
  survey: Survey,
): Omit<ArticleContext, "zone"> {
  const logins = new Set(["admin"]);
  const editors = new Map<number, string>();
  for (const row of tables.all("admin")) {
    logins.add(row.get("userid").trim().toLowerCase());
    editors.set(row.number("id"), plainText(row.get("uname")));
  }
  return { columns: columns.byId, settings, logins, editors, topics: survey.topicsOf, newest: survey.newest };
}

/** What the rows with one number are. */
function* foundOf(
  tables: PortalTables,
  id: number,
  columns: Columns,
  models: Models,
  context: ArticleContext,
): Generator<Found> {
  const rows = tables.rows("archives", id);
  // Rows without a number have nothing in common.
  const repeated = id > 0 ? rows.slice(0, -1) : [];
  for (const row of repeated) yield leftOut(row, id, "repeated");
  for (const row of id > 0 ? rows.slice(-1) : rows) {
    const verdict = verdictOf(row, columns);
    if (verdict === "public" || verdict === "draft") {
      if (!isTopic(row)) yield articleOf(tables, row, models, context, verdict === "draft");
      else if (verdict === "draft") yield leftOut(row, id, "draft-topic");
    } else yield leftOut(row, id, verdict);
  }
}

function articleOf(
  tables: PortalTables,
  row: PortalRow,
  models: Models,
  context: ArticleContext,
  isDraft: boolean,
): Found {
  const id = row.number("id");
  const model = models.get(row.number("channel") || 1);
  const addon = model && tables.rows(model.table, id).findLast(({ columns }) => columns.length > 0);
  const tags = tables.rows("taglist", id).map((tag) => tag.get("tag"));
  return { kind: "article", article: foundArticle({ row, addon, model, tags, isDraft }, context) };
}

function leftOut(row: PortalRow, id: number, reason: LeftOut["reason"], table = "archives"): Found {
  const title = plainTitle(row.get("title"));
  return { kind: "left-out", leftOut: { key: `${table}:${id}`, title, reason, at: row.at } };
}

function* rowsWithoutArticle(tables: PortalTables, models: Models): Generator<Found> {
  const alone = new Set([...models.values()].filter(({ isAlone }) => isAlone).map(({ table }) => table));
  const others = tables.names().filter((name) => name.startsWith("addon"));
  for (const table of [...new Set([...[...models.values()].map((model) => model.table), ...others])].sort()) {
    const reason = alone.has(table) ? "other-model" : "no-article";
    for (const id of tables.ids(table)) {
      if (reason === "no-article" && tables.has("archives", id)) continue;
      for (const row of tables.rows(table, id)) yield leftOut(row, id, reason, table);
    }
  }
}
