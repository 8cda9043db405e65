/** What all pages are made with beside their view models, as one key: when it differs, every page is made again. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { Config } from "../config/read-config.ts";
import type { Site } from "../config/site.ts";
import type { WordRule } from "../conversion/word-rule.ts";
import { isSite, markName } from "../output/mark.ts";
import { digest } from "../shared/digest.ts";
import { filesBelow } from "../shared/files-below.ts";
import { packageDirectory } from "../shared/package-directory.ts";
import { reachableFiles } from "../shared/reachable-files.ts";

/** Names of the library versions that npm put in place; it stands in the folder of the libraries. */
const installed = ".package-lock.json";

/** Folders of a portal whose files reach pages through view models, in another way, or not at all. */
const apart = new Set(["content", "public", "layouts", "node_modules"]);

/** What a configuration or a plug-in may read. */
const readable = /\.(njk|liquid|html|css|json|ya?ml|[cm]?[jt]s)$/;

export function surroundings(
  root: string,
  { config, glossary }: { config: Site; glossary: readonly WordRule[] },
): string {
  return digest(
    tool(),
    settings(config, glossary),
    layoutsIn(join(packageDirectory, "layouts")),
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
    ...contentOf(join(packageDirectory, "src")),
    bytesOf(join(packageDirectory, "package.json")),
  );
}

/** The portal's own layouts, and whatever else its own Eleventy configuration may read: plug-ins, data. */
function ownOf(root: string): string {
  const config = join(root, ".eleventy.ts");
  return digest(
    layoutsIn(join(root, "layouts")),
    ...(existsSync(config) ? [bytesOf(config), ...besideConfig(root)] : []),
  );
}

/** A layout may include any file, and Nunjucks follows links. */
function layoutsIn(folder: string): string {
  return digest(...reachableFiles(folder).flatMap((name) => [name, bytesOf(join(folder, name))]));
}

function besideConfig(root: string): NamedBytes {
  const names = readdirSync(root).filter((name) => !apart.has(name) && !name.startsWith("."));
  return names.sort().flatMap((name) => {
    const path = join(root, name);
    // It may be a link to nothing, or a folder of the system's own.
    try {
      if (statSync(path).isDirectory()) return isSite(path) ? [] : contentOf(path, `${name}/`);
      return readable.test(name) ? [name, bytesOf(path)] : [];
    } catch {
      return [];
    }
  });
}

/** Without the sites that were made there, or parts of sites. */
function contentOf(folder: string, prefix = ""): NamedBytes {
  const all = filesBelow(folder);
  const sites = all
    .filter((name) => basename(name) === markName)
    .map((name) => name.slice(0, -markName.length));
  const names = all.filter((name) => readable.test(name) && !sites.some((site) => name.startsWith(site)));
  return names.flatMap((name) => [prefix + name, bytesOf(join(folder, name))]);
}

/** Each file's path and what it holds. */
type NamedBytes = (string | Uint8Array)[];

function bytesOf(file: string): Uint8Array {
  return existsSync(file) ? readFileSync(file) : new Uint8Array();
}
