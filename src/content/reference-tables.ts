/** A JSON Schema with our meanings in it as rows of a table, nested keys below their parents. */
import type * as z from "zod";
import type { Meaning } from "../config/schema-parts.ts";

type JsonSchema = z.core.JSONSchema.BaseSchema & Partial<Meaning>;

export interface KeyRow {
  /** `footer.icp`, `gallery[].file`; with `*` where it is required. */
  key: string;
  type: string;
  /** Empty where there is none. */
  fallback: string;
  zh: string;
  en: string;
}

export function keyRows(schema: JsonSchema): KeyRow[] {
  return rowsBelow(resolved(schema, schema), "", schema);
}

function rowsBelow(schema: JsonSchema, prefix: string, top: JsonSchema): KeyRow[] {
  if (schema.items) return rowsBelow(resolved(schema.items as JsonSchema, top), prefix && `${prefix}[]`, top);
  if (schema.anyOf) return (schema.anyOf as JsonSchema[]).flatMap((form) => rowsBelow(form, prefix, top));
  const required = new Set(schema.required);
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const part = property as JsonSchema;
    const key = prefix ? `${prefix}.${name}` : name;
    const row: KeyRow = {
      key: `\`${key}\`${required.has(name) ? " *" : ""}`,
      type: typeOf(part),
      fallback: fallbackOf(part),
      zh: part.zh ?? "",
      en: part.en ?? "",
    };
    return [row, ...(isRecursive(part) ? [] : rowsBelow(part, key, top))];
  });
}

function fallbackOf({ default: value }: JsonSchema): string {
  const needless = value === undefined || value === "" || JSON.stringify(value) === "[]";
  if (needless || typeof value === "object") return "";
  return `\`${String(value)}\``;
}

function typeOf(schema: JsonSchema): string {
  if (schema.kind) {
    const list = schema.type === "array" ? "列表 list: " : "";
    return `${list}${schema.kind.zh} ${schema.kind.en}`;
  }
  if (schema.enum) return schema.enum.map((choice) => `\`${choice}\``).join(" ");
  if (schema.anyOf) return (schema.anyOf as JsonSchema[]).map(typeOf).join(" / ");
  if (schema.type === "array")
    return isRecursive(schema) ? "列表 list" : `列表 list: ${typeOf(schema.items as JsonSchema)}`;
  return words[String(schema.type)] ?? "";
}

const words: Record<string, string> = {
  string: "文字 text",
  integer: "整数 integer",
  number: "整数 integer",
  boolean: "`true` `false`",
  object: "若干项 keys",
};

function isRecursive({ items }: JsonSchema): boolean {
  return typeof items === "object" && "$ref" in items;
}

/** A reference within the same schema followed to what it names. */
function resolved(schema: JsonSchema, top: JsonSchema): JsonSchema {
  const name = schema.$ref?.replace("#/$defs/", "");
  return (name === undefined ? schema : (top.$defs?.[name] ?? schema)) as JsonSchema;
}
