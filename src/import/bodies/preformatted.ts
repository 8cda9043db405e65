/** Preformatted text: code, or text that somebody pasted with its line ends. */
import { elementsIn, type SourceElement, type SourceNode } from "./source-tree.ts";

/** Han text between `<pre>` was pasted; what has none was meant as code. */
export function isCode(pre: SourceElement): boolean {
  const [only, ...others] = pre.children.filter((child) => typeof child !== "string" || child.trim() !== "");
  if (others.length > 0 || only === undefined || [...elementsIn(pre)].some(({ name }) => name === "img"))
    return false;
  return typeof only === "string" ? !/\p{sc=Han}/u.test(only) : only.name === "code";
}

export function codeText(node: SourceNode): string {
  if (typeof node === "string") return node.replace(/\r\n?/g, "\n").replace(/[\u200b\ufeff\u2060]/g, "");
  return node.name === "br" ? "\n" : node.children.map(codeText).join("");
}
