/** The Nunjucks environment of the layouts: a portal's own layouts first, then Newspark's. */
import { sep } from "node:path";
import type * as Nunjucks from "nunjucks";
import type { Chrome } from "../pages/view-models.ts";
import type { CompiledLayouts } from "./compiled-layouts.ts";
import nunjucks, { layoutOptions } from "./nunjucks.ts";
import { qrCode } from "./qr-code.ts";

/** HTML that stands unchanged in every page of a chrome. */
export type RenderedParts = WeakMap<Chrome, readonly string[]>;

/**
 * Layouts may call `part(name, chrome)`: `components/<name>/template.njk` rendered from a chrome alone. It is rendered once a
 * chrome, which is once a category and not once a page. They also have the filter `qrCode`, which is here and not in the view
 * models because codes are longer than much else that a page is made from.
 * @param directories absolute folders, the first that holds a layout wins; the last is Newspark's own
 * @param parts is given the parts of each chrome, in their order on a page
 * @param label see HandedOver
 */
export function layoutEnvironment(
  directories: string[],
  parts: RenderedParts,
  label: (words: string) => string,
  compiled: CompiledLayouts = new Map(),
): Nunjucks.Environment {
  const own = `${directories.at(-1)}${sep}`;
  const loader = new (class extends nunjucks.FileSystemLoader {
    override getSource(name: string): Nunjucks.LoaderSource {
      const source = super.getSource(name);
      if (!source) return source;
      const src = source.path.startsWith(own) ? label(source.src) : source.src;
      const known = compiled.get(src);
      // The types know text only.
      return { ...source, src: known ? ({ type: "code", obj: known() } as never) : src };
    }
  })(directories);
  const environment = new nunjucks.Environment(loader, layoutOptions);
  const made = new WeakMap<Chrome, Map<string, Nunjucks.runtime.SafeString>>();
  environment.addFilter("qrCode", (text: string) => {
    const { src, size } = qrCode(text);
    return { src: new nunjucks.runtime.SafeString(src), size };
  });
  environment.addGlobal("part", (name: string, chrome: Chrome) => {
    const ofChrome = made.get(chrome) ?? new Map<string, Nunjucks.runtime.SafeString>();
    made.set(chrome, ofChrome);
    const known = ofChrome.get(name);
    if (known) return known;
    const html = environment.render(`components/${name}/template.njk`, { chrome, site: chrome.site });
    const part = new nunjucks.runtime.SafeString(html);
    ofChrome.set(name, part);
    // The environment of another run may have told it already.
    const before = parts.get(chrome) ?? [];
    if (!before.includes(html)) parts.set(chrome, [...before, html]);
    return part;
  });
  return environment;
}
