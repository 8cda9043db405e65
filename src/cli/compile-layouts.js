/**
 * Newspark's own layouts as the functions that Nunjucks makes of them, part of the compiled form: to read them takes ten times as
 * long as to run them, which is much of a small build.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Writes a map from the text of a layout to its function.
 * @param {string} layouts folder
 * @param {string} outdir of the compiled form, where Nunjucks is already
 */
export async function compileLayouts(layouts, outdir) {
  const { default: nunjucks, layoutOptions } = await import(pathToFileURL(join(outdir, "nunjucks.js")).href);
  const names = readdirSync(layouts, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".njk"))
    .sort();
  const entries = names.map((name) => {
    const source = readFileSync(join(layouts, name), "utf8");
    const code = nunjucks.compiler.compile(source, [], [], name, layoutOptions);
    return `[${JSON.stringify(source)},()=>{${code}}]`;
  });
  writeFileSync(join(outdir, "layouts.js"), `export const ofSource=new Map([${entries.join(",\n")}]);\n`);
}
