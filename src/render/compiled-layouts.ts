/** Layouts that Nunjucks need not read, see cli/compile-layouts.js; a text that is not among them is read as ever. */
import { isCompiled } from "../shared/package-directory.ts";

/** From the text of a layout to what Nunjucks makes of it. */
export type CompiledLayouts = ReadonlyMap<string, () => object>;

export async function compiledLayouts(): Promise<CompiledLayouts> {
  if (!isCompiled) return new Map();
  const { ofSource } = await import(new URL("./layouts.js", import.meta.url).href);
  return ofSource;
}
