/** `<!--page: 小标题-->` alone on a line: what follows stands on the body's next page. */
import type { MarkdownIt, Token } from "markdown-it";

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
      const token = state.push("page_mark", "", 0);
      token.map = [line, line + 1];
      token.info = match[1]?.trim() ?? "";
      state.line = line + 1;
      return true;
    },
    { alt: ["paragraph"] },
  );
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
