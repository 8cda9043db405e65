/** What all pages are made with beside their view models, as one key: when it differs, every page is made again. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../config/read-config.ts";
import type { Site } from "../config/site.ts";
import type { WordRule } from "../conversion/word-rule.ts";
import { isSite } from "../output/mark.ts";
import { digest } from "../shared/digest.ts";
import { filesBelow } from "../shared/files-below.ts";
import { packageDirectory } from "../shared/package-directory.ts";

/** Names of the library versions that npm put in place; it stands in the folder of the libraries. */
const installed = ".package-lock.json";

/** Folders of a portal whose files reach pages through view models, or not at all. */
const apart = new Set(["content", "public", "node_modules"]);

/** What a configuration, a plug-in or a layout may read. */
const readable = /\.(njk|liquid|html|css|json|ya?ml|[cm]?[jt]s)$/;

export function surroundings(
  root: string,
  { config, glossary }: { config: Site; glossary: readonly WordRule[] },
): string {
  return digest(
    tool(),
    settings(config, glossary),
    contentOf(join(packageDirectory, "layouts")),
    bytesOf(join(packageDirectory, ".eleventy.ts")),
    ownOf(root),
  );
}

/** What articles are read with beside their files and the rest of the portal: when it differs, every article is read again. */
export function readingSurroundings(
  { site, navigation, glossary }: Pick<Config, "site" | "navigation" | "glossary">,
  topics: readonly string[],
): string {
  return digest(tool(), settings(site, glossary), JSON.stringify([navigation, topics]));
}

/** What is for hosts and search engines reaches no article and no page, but for what stands in the chrome. */
function settings(site: Site | undefined, glossary: readonly WordRule[]): string {
  return digest(
    JSON.stringify({ ...site, hosting: undefined, precompress: undefined, announce: undefined }),
    JSON.stringify(glossary.map(({ word, texts }) => [word, [...texts]])),
  );
}

let known: string | undefined;

/** Newspark itself, its libraries and what runs it; once, because a process does not read again what it has loaded. */
function tool(): string {
  known ??= toolKey();
  return known;
}

function toolKey(): string {
  const libraries = [join(packageDirectory, "node_modules"), join(packageDirectory, "..")];
  return digest(
    process.version,
    ...libraries.map((folder) => bytesOf(join(folder, installed))),
    contentOf(join(packageDirectory, "src")),
    bytesOf(join(packageDirectory, "package.json")),
  );
}

/** Whatever the portal's own Eleventy configuration may read: layouts, plug-ins, data. */
function ownOf(root: string): string {
  const names = readdirSync(root).filter((name) => !apart.has(name) && !name.startsWith("."));
  return digest(
    ...names.sort().flatMap((name) => {
      const path = join(root, name);
      if (statSync(path).isDirectory()) return isSite(path) ? [] : [name, contentOf(path)];
      return readable.test(name) ? [name, bytesOf(path)] : [];
    }),
    bytesOf(join(root, ".eleventy.ts")),
  );
}

function contentOf(folder: string): string {
  const names = filesBelow(folder).filter((name) => readable.test(name));
  return digest(...names.flatMap((name) => [name, bytesOf(join(folder, name))]));
}

function bytesOf(file: string): Uint8Array {
  return existsSync(file) ? readFileSync(file) : new Uint8Array();
}
