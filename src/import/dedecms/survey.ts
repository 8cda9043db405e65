/** A first look over all articles of a portal for what has to be known before the first of them is given. */
import type { Doubt } from "../found/found.ts";
import { type Verdict, verdictOn } from "./article-verdict.ts";
import type { Columns } from "./column-rows.ts";
import * as doubtOf from "./doubts.ts";
import { tagsOfKeywords } from "./plain-values.ts";
import type { PortalRow } from "./portal-row.ts";
import type { PortalTables } from "./portal-tables.ts";
import type { Settings } from "./settings.ts";
import { foundTopic, type TopicFound } from "./topics.ts";

export interface Survey {
  topics: TopicFound[];
  /** Keys of the topics of an article, by its number. */
  topicsOf: Map<number, string[]>;
  /** How many articles stand in each column, by its number. */
  articles: Map<number, number>;
  /** When the newest one was created: seconds since 1970 UTC. */
  newest: number;
  doubts: Doubt[];
}

/** Of rows with one number, the last one counts. */
export function surveyOf(tables: PortalTables, columns: Columns, settings: Settings, zone: string): Survey {
  const survey: Survey = { topics: [], topicsOf: new Map(), articles: new Map(), newest: 0, doubts: [] };
  let automatic = 0;
  let weighted = 0;
  for (const id of tables.ids("archives")) {
    const row = tables.rows("archives", id).at(-1);
    if (!row) continue;
    const verdict = verdictOf(row, columns);
    if (verdict !== "public" && verdict !== "draft") continue;
    survey.newest = Math.max(survey.newest, row.number("senddate"));
    if (isTopic(row)) {
      if (verdict === "public") survey.topics.push(topicOf(tables, row, columns, settings, zone));
      continue;
    }
    const column = row.number("typeid");
    survey.articles.set(column, (survey.articles.get(column) ?? 0) + 1);
    if (row.number("weight") !== 0) weighted++;
    if (row.get("keywords") !== "" && tagsOfKeywords(row.get("keywords")).length === 0) automatic++;
  }
  linkTopics(survey, tables, columns);
  if (automatic > 0) survey.doubts.push(doubtOf.automaticKeywords(automatic));
  if (weighted > 0) survey.doubts.push(doubtOf.weights(weighted));
  return survey;
}

export function isTopic(row: PortalRow): boolean {
  return row.number("channel") === -1;
}

export function verdictOf(row: PortalRow, { byId }: Columns): Verdict {
  return verdictOn(row, byId.get(row.number("typeid")));
}

function topicOf(
  tables: PortalTables,
  row: PortalRow,
  columns: Columns,
  settings: Settings,
  zone: string,
): TopicFound {
  const note = tables.rows("addonspec", row.number("id")).at(-1)?.get("note") ?? "";
  return foundTopic(row, note, { columns: columns.byId, settings, zone });
}

/** Leaves in each topic the articles that are moved. */
function linkTopics({ topics, topicsOf, doubts }: Survey, tables: PortalTables, columns: Columns): void {
  for (const { topic, articles, doubts: ofTopic } of topics) {
    doubts.push(...ofTopic);
    const gone: number[] = [];
    for (const id of articles) {
      const row = tables.rows("archives", id).at(-1);
      const verdict = row && verdictOf(row, columns);
      if (row && !isTopic(row) && (verdict === "public" || verdict === "draft"))
        topicsOf.set(id, [...(topicsOf.get(id) ?? []), topic.key]);
      else gone.push(id);
    }
    const isGone = new Set(gone.map((id) => `archives:${id}`));
    topic.articles = topic.articles.filter((key) => !isGone.has(key));
    if (gone.length > 0) doubts.push(doubtOf.topicWithout(topic.title, gone));
  }
}
