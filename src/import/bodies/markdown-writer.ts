/** From the plain HTML of a body to Markdown, through Turndown with the rules of this portal. */
import TurndownService from "turndown";
import { escapeHtml } from "../../shared/html.ts";
import { otherSign } from "./body-html.ts";
import { altText, destination, titlePart } from "./destinations.ts";
import { isPlainAddress } from "./plain-address.ts";
import { settledCell, settledHeading, settledParagraph } from "./settle.ts";
import {
  address as addressMark,
  anyMark,
  emphases,
  lineBreak,
  markedText,
  text as textMark,
} from "./writing-marks.ts";

/** What the rules ask of an element of Turndown's tree. */
interface Node {
  nodeName: string;
  parentNode: Node;
  children: ArrayLike<Node>;
  previousElementSibling: Node | null;
  textContent: string;
  getAttribute(name: string): string | null;
}

/** Markdown that stands in the place of an element as it is. */
const keptAttribute = "data-kept";

export function keptElement(markdown: string, tag: "a" | "hr"): string {
  return `<${tag} ${keptAttribute}="${escapeHtml(markdown)}">${tag === "a" ? "</a>" : ""}`;
}

export function writeMarkdown(html: string): string {
  return service.turndown(html).replace(new RegExp(anyMark, "g"), "");
}

const service = withRules(new TurndownService({ headingStyle: "atx", codeBlockStyle: "fenced", hr: "---" }));

function withRules(service: TurndownService): TurndownService {
  service.escape = markedText;
  const rule = (name: string, filter: string[], replacement: (content: string, node: Node) => string) =>
    service.addRule(name, {
      filter: (node) => filter.includes((node as unknown as Node).nodeName.toLowerCase()),
      replacement: (content, node) => replacement(content, node as unknown as Node),
    });

  rule("paragraph", ["p"], (content, node) => {
    const text = settledParagraph(content);
    return isLineOfItem(node) ? text : block(text);
  });
  // `- ---` would be a rule and no item.
  rule("rule", ["hr"], (_, { parentNode }) => block(parentNode.nodeName === "LI" ? "___" : "---"));
  rule("heading", ["h2", "h3", "h4", "h5", "h6"], (content, { nodeName }) =>
    block(`${"#".repeat(Number(nodeName[1]))} ${settledHeading(content)}`),
  );
  rule("break", ["br"], () => lineBreak);
  for (const [name, { open, close }] of Object.entries(emphases)) {
    rule(name, [name], (content) => (content === "" ? "" : open + content + close));
  }
  rule("html", ["sup", "sub", "u"], (content, { nodeName }) => {
    const tag = nodeName.toLowerCase();
    return `<${tag}>${content}</${tag}>`;
  });
  service.addRule("code", {
    filter: (node) =>
      (node as unknown as Node).nodeName === "CODE" &&
      (node as unknown as Node).parentNode.nodeName !== "PRE",
    replacement: (content) => codeSpan(content),
  });
  rule("link", ["a"], (content, node) => {
    const address = node.getAttribute("href") ?? "";
    if (content.trim() === "") return content;
    if (address === node.textContent && isPlainAddress(address))
      return `${addressMark}${address}${addressMark}`;
    return `[${withBrackets(content)}](${destination(address)})`;
  });
  rule("picture", ["img"], (_, node) => {
    const address = destination(node.getAttribute("src") ?? "");
    return `![${altText(node.getAttribute("alt") ?? "")}](${address}${titlePart(node.getAttribute("title"))})`;
  });
  rule("item", ["li"], (content, node) => item(content.trim(), node));
  rule("quote", ["blockquote"], (content) =>
    block(
      content
        .trim()
        .replace(/^(?=.)/gm, "> ")
        .replace(/^$/gm, ">"),
    ),
  );
  rule("cell", ["td"], (content) => ` ${settledCell(content)} |`);
  rule("row", ["tr"], (content, node) => {
    const line = `|${content}\n`;
    return node.previousElementSibling ? line : `${line}|${" --- |".repeat(node.children.length)}\n`;
  });
  rule("rows", ["tbody"], (content) => content);
  rule("table", ["table"], (content) => block(content.trim()));
  service.addRule("kept", {
    filter: (node) => (node as unknown as Node).getAttribute(keptAttribute) !== null,
    replacement: (_, node) => {
      const { nodeName } = node as unknown as Node;
      const markdown = (node as unknown as Node).getAttribute(keptAttribute) ?? "";
      return nodeName === "A" ? markdown : block(markdown);
    },
  });
  return service;
}

function block(text: string): string {
  return text === "" ? "" : `\n\n${text}\n\n`;
}

/** Whether the paragraph is all that its list item holds, but for a list within. */
function isLineOfItem({ parentNode: { nodeName, children }, previousElementSibling }: Node): boolean {
  if (nodeName !== "LI" || previousElementSibling || children.length > 2) return false;
  const list = children[1];
  // Without a blank line between, no number but 1 begins a list.
  return !list || list.nodeName === "UL" || (list.nodeName === "OL" && list.getAttribute("start") === "1");
}

/** Some signs are read before code is, so that only HTML can hold them. */
function codeSpan(content: string): string {
  if (content.trim() === "") return content;
  return /[`\\[\]|<>&]|-\{|^\s|\s$/.test(content) ? `<code>${codeWords(content)}</code>` : `\`${content}\``;
}

/** No address within code is a link. */
function codeWords(content: string): string {
  return markedText(content).replaceAll(`${textMark}:${textMark}/`, `\\:${textMark}/`);
}

/** Brackets within the words of a link are escaped, whether or not they come in pairs. */
function withBrackets(content: string): string {
  return content.replaceAll(`${textMark}[`, "\\[").replaceAll(`${textMark}]`, "\\]");
}

/** Of two lists in succession the second has another sign, or they would become one. */
function item(content: string, node: Node): string {
  const list = node.parentNode;
  const isOther = list.getAttribute(otherSign) !== null;
  const sign = list.nodeName === "OL" ? `${numberOf(node, list)}${isOther ? ")" : "."}` : isOther ? "*" : "-";
  const isLoose = /\n\n/.test(content);
  const indent = " ".repeat(sign.length + 1);
  return `${sign} ${content.replace(/\n(?=[^\n])/g, `\n${indent}`)}\n${isLoose ? "\n" : ""}`;
}

function numberOf(node: Node, list: Node): number {
  const index = Array.prototype.indexOf.call(list.children, node);
  return Number(list.getAttribute("start") ?? 1) + index;
}
