/** Layouts that Nunjucks need not read; a text that is not among them is read as ever. */
import { existsSync } from "node:fs";

/** From the text of a layout to what Nunjucks makes of it. */
export type CompiledLayouts = ReadonlyMap<string, () => object>;

/** Part of the compiled form, see cli/compile-layouts.js. */
const file = new URL("./layouts.js", import.meta.url);

export async function compiledLayouts(): Promise<CompiledLayouts> {
  if (!existsSync(file)) return new Map();
  const { ofSource } = await import(file.href);
  return ofSource;
}
