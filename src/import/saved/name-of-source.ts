/** A source without the address of its site, which old pages write behind its name: `高新院 achie.org`. */
import type { Doubt } from "../found/found.ts";
import { unlessDefault } from "./default-values.ts";

const address = /^(.*\p{Script=Han}[^\s]*)[\s(（]+((?:https?:\/\/)?(?:[a-z\d-]+\.)+[a-z]{2,}\/?)[)）]?$/iu;

export function nameOfSource(value: string | undefined): { source?: string; doubts: Doubt[] } {
  const source = unlessDefault("source", value);
  if (source === undefined) return { doubts: [] };
  const [, name = source, site] = address.exec(source) ?? [];
  return { source: name, doubts: site === undefined ? [] : [withoutAddress(name, site)] };
}

function withoutAddress(name: string, site: string): Doubt {
  return {
    kind: "source-address",
    zh: `来源“${name}”后面跟着网址 ${site}，来源里只留了名称。`,
    en: `The source "${name}" is followed by the address ${site}; the name alone became the source.`,
  };
}
