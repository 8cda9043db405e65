/**
 * What a page says of itself for machines: the meta tags of government portals (ArticleTitle, PubDate, ContentSource,
 * ColumnName), Open Graph, and schema.org's articles in JSON-LD.
 * Sources: the page design rules that 国办发〔2017〕47号 asks for; https://ogp.me; https://schema.org/Article.
 */

import { type PageOutline, trimmed } from "./page-outline.ts";
import { machineDate } from "./read-date.ts";

export interface StructuredData {
  /** The meta tags by their names in lower case, the first of each. */
  metas: ReadonlyMap<string, string>;
  isArticle: boolean;
  title?: string;
  published?: string;
  updated?: string;
  author?: string;
  image?: string;
  tags: string[];
  site?: string;
}

const mostMetas = 500;

/** @param timeZone of the portal */
export function structuredData(outline: PageOutline, timeZone: string): StructuredData {
  const metas = new Map<string, string>();
  const tags: string[] = [];
  for (const { tag, attributes } of outline.elements) {
    if (tag !== "meta" || metas.size >= mostMetas) continue;
    const name = (attributes["name"] ?? attributes["property"] ?? "").toLowerCase();
    const content = trimmed(attributes["content"] ?? "");
    if (name === "" || content === "") continue;
    if (name === "article:tag") tags.push(content);
    if (!metas.has(name)) metas.set(name, content);
  }
  const linked = linkedArticle(outline.data);
  const date = (value: string | undefined) =>
    value === undefined ? undefined : machineDate(value, timeZone);
  const data = {
    metas,
    isArticle: linked !== undefined || metas.get("og:type") === "article" || metas.has("articletitle"),
    title: textIn(linked?.["headline"]) ?? metas.get("og:title"),
    published: date(textIn(linked?.["datePublished"]) ?? metas.get("article:published_time")),
    updated: date(textIn(linked?.["dateModified"]) ?? metas.get("article:modified_time")),
    author: nameIn(linked?.["author"]) ?? metas.get("article:author"),
    image: addressIn(linked?.["image"]) ?? metas.get("og:image"),
    tags,
    site: metas.get("sitename") ?? metas.get("og:site_name"),
  };
  return withoutUndefined(data);
}

/** Of optional parts, those that are there. */
export function withoutUndefined<Data extends object>(
  data: Data,
): { [Key in keyof Data as undefined extends Data[Key] ? never : Key]: Data[Key] } & {
  [Key in keyof Data as undefined extends Data[Key] ? Key : never]?: Exclude<Data[Key], undefined>;
} {
  // What the type says is what the filter does, which the compiler cannot see.
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as never;
}

type Linked = Record<string, unknown>;

const longestData = 500_000;

function linkedArticle(data: readonly string[]): Linked | undefined {
  for (const text of data.slice(0, 20)) {
    if (text.length > longestData) continue;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      continue;
    }
    const graph = isLinked(value) && Array.isArray(value["@graph"]) ? value["@graph"] : [];
    const found = [value, ...graph, ...(Array.isArray(value) ? value : [])].find(isArticle);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isLinked(value: unknown): value is Linked {
  return typeof value === "object" && value !== null;
}

function isArticle(value: unknown): value is Linked {
  if (!isLinked(value)) return false;
  const types = [value["@type"]].flat();
  return types.some(
    (type) => typeof type === "string" && /^(?:News|Blog|Report)?(?:Article|Posting)$/.test(type),
  );
}

function textIn(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? trimmed(value) : undefined;
}

function nameIn(value: unknown): string | undefined {
  const [first] = [value].flat();
  return textIn(isLinked(first) ? first["name"] : first);
}

function addressIn(value: unknown): string | undefined {
  const [first] = [value].flat();
  return textIn(isLinked(first) ? first["url"] : first);
}
