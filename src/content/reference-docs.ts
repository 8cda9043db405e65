/** The reference of every key that editors write, made from the schemas: a page to read and JSON Schemas for editors' tools. */
import * as z from "zod";
import { navigationSchema } from "../config/navigation-schema.ts";
import { siteSchema } from "../config/site-schema.ts";
import { articleSchema, pageSchema, topicSchema } from "./front-matter-schema.ts";
import { keyRows } from "./reference-tables.ts";

interface Documented {
  name: string;
  schema: z.ZodType;
  title: string;
}

const documented: Documented[] = [
  { name: "site", schema: siteSchema, title: "网站 · Site: `content/site.yaml`" },
  {
    name: "navigation",
    schema: navigationSchema,
    title: "导航 · Navigation: `content/navigation.yaml`",
  },
  { name: "article", schema: articleSchema, title: "文章 · Article: `content/<category>/<year>/<slug>.md`" },
  { name: "page", schema: pageSchema, title: "独立页面 · Page: `content/pages/<slug>.md`" },
  { name: "topic", schema: topicSchema, title: "专题 · Topic: `content/topics/<slug>.md`" },
];

/** By path under the repository. */
export function referenceDocs(): Map<string, string> {
  const docs = new Map<string, string>();
  const sections = documented.map(({ name, schema, title }) => {
    const json = z.toJSONSchema(schema, { io: "output", override: optionalWhereDefault });
    docs.set(`docs/schemas/${name}.schema.json`, `${JSON.stringify(forTools(json), null, 2)}\n`);
    return `## ${title}\n\n${table(json)}`;
  });
  docs.set("docs/reference.md", `${heading}\n\n${sections.join("\n\n")}\n`);
  return docs;
}

const heading = `<!-- Written by \`npm run docs\` from the schemas in src/config and src/content; edits here are lost. -->
# 各项说明 · Reference of keys

\`*\` 必须写 · required. \`[]\` 列表中的每一项 · each entry of a list.`;

function table(json: z.core.JSONSchema.BaseSchema): string {
  const rows = keyRows(json).map(
    ({ key, type, fallback, zh, en }) =>
      `| ${[key, type, fallback, `${zh}<br>${en}`].map(cell).join(" | ")} |`,
  );
  return [
    "| 名称 key | 类型 type | 默认 default | 说明 meaning |",
    "| --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}

/** A key with a default need not be written, though it is always there once read. */
function optionalWhereDefault({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  const { properties = {}, required } = jsonSchema;
  if (!required) return;
  const needed = required.filter((key) => !hasDefault(properties[key]));
  if (needed.length > 0) jsonSchema.required = needed;
  else delete jsonSchema.required;
}

function hasDefault(schema: unknown): boolean {
  return typeof schema === "object" && schema !== null && "default" in schema;
}

/** Meanings become descriptions; what only our own reference uses is left out. */
function forTools(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(forTools);
  if (typeof value !== "object" || value === null) return value;
  const { zh, en, example, also, kind, ...rest } = value as Record<string, unknown>;
  const kept = Object.fromEntries(Object.entries(rest).map(([key, part]) => [key, forTools(part)]));
  return typeof zh === "string" ? { description: `${zh} / ${en}`, ...kept } : kept;
}
