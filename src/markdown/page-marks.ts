/**
 * `<!--page: 小标题-->` alone on a line: what follows stands on the body's next page. Where there are none, the title
 * becomes a heading.
 */
import type { MarkdownIt, StateBlock, Token } from "markdown-it";
import { renderingOf } from "./rendering.ts";
import { singlePage } from "./text-problems.ts";

const pageMark = /^<!--\s*page\s*(?:[:：]\s*(.*?))?\s*-->\s*$/i;

export interface PageTokens {
  title?: string;
  tokens: Token[];
  /** The mark that begins the page; the first page may have none. */
  mark?: Token;
}

/** A mark inside a list, a quotation or a box is none and stays a comment. */
export function pageMarkPlugin(md: MarkdownIt): void {
  md.block.ruler.before(
    "html_block",
    "page_mark",
    (state, line, _end, silent) => {
      const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
      if (state.level > 0 || state.src.charCodeAt(start) !== 0x3c) return false;
      const match = pageMark.exec(state.src.slice(start, state.eMarks[line]));
      if (!match) return false;
      if (silent) return true;
      const title = match[1]?.trim() ?? "";
      const { context, problems, placeOf } = renderingOf(state.env);
      if (context.onePage) {
        problems.push(singlePage(placeOf([line, line + 1]), { title }));
        if (title) pushHeading(title, line, state);
      } else {
        const token = state.push("page_mark", "", 0);
        token.map = [line, line + 1];
        token.info = title;
      }
      state.line = line + 1;
      return true;
    },
    { alt: ["paragraph"] },
  );
}

function pushHeading(title: string, line: number, state: StateBlock): void {
  const fields = { map: [line, line + 1] as [number, number], markup: "##" };
  Object.assign(state.push("heading_open", "h2", 1), fields);
  Object.assign(state.push("inline", "", 0), { map: fields.map, content: title, children: [] });
  Object.assign(state.push("heading_close", "h2", -1), fields);
}

/** At least one page; a mark before any text only names the first page. */
export function splitPages(tokens: Token[]): PageTokens[] {
  let page: PageTokens = { tokens: [] };
  const pages = [page];
  for (const token of tokens) {
    if (token.type !== "page_mark") {
      page.tokens.push(token);
      continue;
    }
    const words = token.info ? { title: token.info, mark: token } : { mark: token };
    if (pages.length === 1 && !page.mark && page.tokens.length === 0) {
      Object.assign(page, words);
    } else {
      page = { tokens: [], ...words };
      pages.push(page);
    }
  }
  return pages;
}
