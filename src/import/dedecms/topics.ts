/** Topics of DedeCMS: articles of the model -1, whose parts list articles by number (`addonspec.note`). */
import type { Doubt, FoundTopic } from "../found/found.ts";
import { type ArticleContext, articleKey } from "./article.ts";
import { articleAddresses } from "./article-addresses.ts";
import * as doubtOf from "./doubts.ts";
import { pictureAddress, plainText, plainTitle } from "./plain-values.ts";
import type { PortalRow } from "./portal-row.ts";
import { taggedTexts } from "./tagged-text.ts";

export interface TopicFound {
  topic: FoundTopic;
  /** Numbers of its articles, in their order. */
  articles: number[];
  doubts: Doubt[];
}

function topicKey(id: number): string {
  return `topic:${id}`;
}

export function foundTopic(
  row: PortalRow,
  note: string,
  { columns, settings, zone }: Pick<ArticleContext, "columns" | "settings" | "zone">,
): TopicFound {
  const id = row.number("id");
  const title = plainTitle(row.get("title"));
  const summary = plainText(row.get("description"));
  const banner = pictureAddress(row.get("litpic"));
  const parts = taggedTexts(note, "specnote");
  const articles = [
    ...new Set(
      parts
        .flatMap(({ attributes }) => (attributes["idlist"] ?? "").split(",").map(Number))
        .filter((aid) => aid > 0),
    ),
  ];
  const { aliases } = articleAddresses(
    {
      id,
      title,
      created: row.number("senddate"),
      filename: row.get("filename").trim(),
      isDynamic: row.number("ismake") === -1 || row.number("money") > 0,
      pages: 1,
    },
    columns.get(row.number("typeid")),
    settings,
    zone,
  );
  return {
    topic: {
      key: topicKey(id),
      title,
      ...(summary !== "" && { summary }),
      ...(banner && { banner: { address: banner } }),
      body: [],
      articles: articles.map(articleKey),
      aliases,
      at: row.at,
    },
    articles,
    doubts: parts
      .filter(({ attributes }) => attributes["isauto"] === "1")
      .map(({ attributes }) => doubtOf.automaticTopic(title, attributes["name"] ?? "")),
  };
}
