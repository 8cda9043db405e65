/** What a site consists of beside its pages and pictures: style, scripts and the `public/` folders. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bundleScript } from "../assets/bundle-script.ts";
import { bundleStyles } from "../assets/bundle-styles.ts";
import { searchScript } from "../assets/search-script.ts";
import type { AssetUrls } from "../pages/chrome.ts";
import { filesBelow } from "../shared/files-below.ts";
import { packageDirectory } from "../shared/package-directory.ts";

export interface OwnAssets {
  urls: AssetUrls;
  /** By output path. */
  files: Map<string, string | Uint8Array>;
}

/** A file of the portal's own `public/` wins over one of Newspark's. */
export async function ownAssets(root: string): Promise<OwnAssets> {
  const layouts = join(packageDirectory, "layouts");
  const css = bundleStyles(layouts);
  const { portal, boot } = bundleScript(layouts);
  const search = await searchScript();
  const files = new Map<string, string | Uint8Array>();
  for (const directory of new Set([join(packageDirectory, "public"), join(root, "public")])) {
    for (const path of filesBelow(directory)) files.set(path, readFileSync(join(directory, path)));
  }
  files.set(`assets/${css.name}`, css.css);
  files.set(`assets/${portal.name}`, portal.js);
  files.set(`assets/${boot.name}`, boot.js);
  files.set(`assets/${search.name}`, search.js);
  return {
    urls: {
      css: `/assets/${css.name}`,
      js: `/assets/${portal.name}`,
      boot: `/assets/${boot.name}`,
      icon: "/favicon.svg",
      search: `/assets/${search.name}`,
    },
    files,
  };
}
