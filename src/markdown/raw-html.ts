/** HTML written by hand: cut down to the allow-list, its pictures treated like any others, its place marked. */
import type { Env, MarkdownIt, StateCore, Token } from "markdown-it";
import { markText, markupRules, markupsIn } from "../conversion/mark-text.ts";
import { markupBegin } from "../conversion/markup.ts";
import { markupProblem } from "../conversion/markup-rules.ts";
import type { Place } from "../shared/problem.ts";
import { allowedTags } from "./allow-list.ts";
import { type Rendering, renderingOf } from "./rendering.ts";
import { htmlDropped, nestedPage, openComment } from "./text-problems.ts";

/**
 * Stand around what an author wrote in HTML until the page is sanitised. Noncharacters of Unicode: the source is rid of
 * them.
 */
export const rawBegin = "\ufdd0";
export const rawEnd = "\ufdd1";

/** A comment, an element whose content is no text, a whole tag, or a `<` that begins none of them. */
const rawPiece = new RegExp(
  [
    "<!--[^]*?(?:-->|$)",
    "<(script|style|textarea|title|template|noscript)\\b[^]*?(?:</\\1\\s*>|$)",
    `</?([a-z][a-z0-9:-]*)(?=[\\s/>])(?:"[^"]*"|'[^']*'|[^"'<>]){0,2000}>`,
    "<",
  ].join("|"),
  "gi",
);

/** Within a line the parser would take what stands in such an element for text. */
const wordless = /<(script|style|textarea|title|template|noscript)\b[^>]*>[\s\S]*?<\/\1\s*>/iy;

/** They only set type and come with texts pasted from Word: no loss worth a warning. */
const silentlyDropped = new Set("big body center font head html meta nobr o:p st1:chsdate tt".split(" "));

export function rawHtmlPlugin(md: MarkdownIt): void {
  md.inline.ruler.before("html_inline", "wordless_element", (state, silent) => {
    if (state.src.charCodeAt(state.pos) !== 0x3c) return false;
    wordless.lastIndex = state.pos;
    const [element] = wordless.exec(state.src) ?? [];
    if (element === undefined || state.pos + element.length > state.posMax) return false;
    if (!silent) state.push("html_inline", "", 0).content = element;
    state.pos += element.length;
    return true;
  });
  md.core.ruler.push("raw_html", (state) => {
    if (!state.src.includes("<")) return;
    const rendering = renderingOf(state.env);
    state.tokens = state.tokens.flatMap((token) => {
      if (token.type === "html_block")
        return reduced(token, state, rendering).map((part) => inBlock(part, state));
      token.children = (token.children ?? []).flatMap((piece) =>
        piece.type === "html_inline" ? reduced(piece, state, rendering) : piece,
      );
      return token;
    });
  });
  const marked = (tokens: Token[], index: number, _options: unknown, env: Env | undefined) =>
    rawBegin + markTexts(tokens[index]?.content ?? "", renderingOf(env)) + rawEnd;
  md.renderer.rules.html_block = marked;
  md.renderer.rules.html_inline = marked;
}

/** What remains of a piece of HTML, its pictures as tokens of their own. */
function reduced(token: Token, state: StateCore, rendering: Rendering): Token[] {
  const place = (needle: string) => rendering.placeOf(token.map, needle);
  if (/<!--\s*page\b/i.test(token.content)) rendering.problems.push(nestedPage(place("<!--"), {}));
  if (hasOpenComment(token.content)) rendering.problems.push(openComment(place("<!--"), {}));
  const html = token.content.replace(rawPiece, (piece, wordless?: string, tag?: string) => {
    if (piece === "<") return "&lt;";
    const name = (wordless ?? tag ?? "").toLowerCase();
    const kept = allowedTags.has(name) || name === "img";
    const isNews = !silentlyDropped.has(name) && !rendering.droppedTags.has(name);
    if (!kept && name && isNews && !piece.startsWith("</")) {
      rendering.droppedTags.add(name);
      rendering.problems.push(htmlDropped(place(`<${wordless ?? tag}`), { tag: name }));
    }
    return kept ? piece : "";
  });
  const marked = token.type === "html_block" ? markBlock(html, place, rendering) : html;
  return marked.split(/(<img\b[^>]*>)/i).flatMap((part) => {
    if (part.trim() === "") return [];
    const piece = new state.Token(token.type, "", 0);
    return Object.assign(piece, /^<img\b/i.test(part) ? imageOf(part, state) : { content: part }, {
      map: token.map,
    });
  });
}

/** The article's own words in the texts between tags, but for code. */
function markTexts(html: string, { words }: Rendering): string {
  let codes = 0;
  return html
    .split(/(<[^>]*>)/)
    .map((part, index) => {
      if (index % 2 === 0) return codes > 0 ? part : words.mark(part);
      if (/^<(code|kbd|samp)\b/i.test(part)) codes++;
      else if (/^<\/(code|kbd|samp)\b/i.test(part)) codes--;
      return part;
    })
    .join("");
}

/** `-{…}-` works in a block of HTML as it does in Markdown. */
function markBlock(html: string, place: (needle: string) => Place, rendering: Rendering): string {
  const { rules, problems, context } = rendering;
  if (!html.includes(markupBegin)) return html;
  for (const { start, found } of markupsIn(html)) {
    const [line = ""] = html.slice(start).split("\n", 1);
    if (found.kind === "wrong") problems.push(markupProblem(place(line), found.fault));
  }
  rules.push(...markupRules(html));
  return markText(html, context.conversions.choose);
}

function hasOpenComment(html: string): boolean {
  return html.lastIndexOf("<!--") > html.lastIndexOf("-->");
}

function inBlock(part: Token, state: StateCore): Token {
  if (part.type !== "image") return part;
  return Object.assign(new state.Token("inline", "", 0), {
    children: [part],
    map: part.map,
    content: part.content,
  });
}

/** The fields of a Markdown picture for an `<img>`. */
function imageOf(tag: string, { md, Token }: StateCore): Partial<Token> {
  const words = (name: string) => {
    const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i").exec(tag);
    return md.utils.unescapeAll(match?.[1] ?? match?.[2] ?? match?.[3] ?? "");
  };
  const alt = Object.assign(new Token("text", "", 0), { content: words("alt") });
  const title = words("title");
  return {
    type: "image",
    tag: "img",
    info: "html",
    content: alt.content,
    children: [alt],
    attrs: [
      ["src", md.normalizeLink(words("src"))],
      ["alt", ""],
      ...(title ? [["title", title] as [string, string]] : []),
    ],
  };
}
