/** `content/navigation.yaml` with further entries; what stands in it, comments too, stays as it is written. */
import { Document, isMap, isSeq, parseDocument, YAMLMap, YAMLSeq } from "yaml";
import type { Addition } from "./plan-categories.ts";

/**
 * @param text of the file so far; undefined where there is none
 * @param additions parents before what stands below them
 */
export function navigationText(text: string | undefined, additions: readonly Addition[]): string {
  if (text !== undefined && additions.length === 0) return text;
  const document = text === undefined ? new Document(new YAMLSeq()) : parseDocument(text);
  const top = isSeq(document.contents) ? document.contents : new YAMLSeq();
  document.contents = top as typeof document.contents;
  for (const { below, entry } of additions) {
    const level = below === undefined ? top : childrenOf(top, below.split("/"));
    level?.items.push(document.createNode(entry));
  }
  return document.toString({ lineWidth: 0 });
}

/** The list below a category, made where there is none. */
function childrenOf(top: YAMLSeq, slugs: readonly string[]): YAMLSeq | undefined {
  let level: YAMLSeq | undefined = top;
  for (const slug of slugs) {
    const entry: unknown = level?.items.find((item) => isMap(item) && String(item.get("slug")) === slug);
    if (!(entry instanceof YAMLMap)) return undefined;
    const children: unknown = entry.get("children", true);
    if (isSeq(children)) {
      // A list in brackets grows into lines too long to be read.
      if (children.items.length === 0) children.flow = false;
      level = children;
    } else {
      level = new YAMLSeq();
      entry.set("children", level);
    }
    entry.flow = false;
  }
  return level;
}
