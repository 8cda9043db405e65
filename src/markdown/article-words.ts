/** Words that an article converts in its own way, marked in the lines of its body; one may reach across 余**华**. */
import type { Token } from "markdown-it";
import type { ArticleWords, FoundWord } from "../conversion/article-words.ts";

/** Replaces the texts of the tokens' lines. */
export function markWords(tokens: readonly Token[], words: ArticleWords): void {
  for (const token of tokens) {
    if (token.children) token.children = withChoices(token.children, words);
  }
}

function withChoices(pieces: Token[], words: ArticleWords): Token[] {
  const result: Token[] = [];
  let run: Token[] = [];
  const endRun = () => {
    result.push(...markRun(run, words));
    run = [];
  };
  let kept = 0;
  for (const piece of pieces) {
    if (piece.type === "kept_open") kept++;
    if (piece.type === "kept_close") kept--;
    if (piece.children) piece.children = withChoices(piece.children, words);
    // What opens or closes an emphasis or a link stands between two parts of one text.
    if (kept === 0 && (piece.type === "text" || (piece.nesting !== 0 && !piece.type.startsWith("kept"))))
      run.push(piece);
    else {
      endRun();
      result.push(piece);
    }
  }
  endRun();
  return result;
}

function markRun(run: Token[], words: ArticleWords): Token[] {
  const text = run.map(({ type, content }) => (type === "text" ? content : "")).join("");
  const found = words.find(text);
  if (found.length === 0) return run;
  let start = 0;
  return run.flatMap((piece) => {
    if (piece.type !== "text") return piece;
    const end = start + piece.content.length;
    const pieces = piecesOf(piece, start, found);
    start = end;
    return pieces;
  });
}

/** @param start of the token's text in the run */
function piecesOf(token: Token, start: number, found: readonly FoundWord[]): Token[] {
  const end = start + token.content.length;
  const pieces: Token[] = [];
  let from = start;
  const text = (to: number) => {
    if (to > from) pieces.push(copyOf(token, { content: token.content.slice(from - start, to - start) }));
  };
  for (const word of found) {
    if (word.end <= start || word.start >= end) continue;
    text(Math.max(word.start, start));
    from = Math.min(word.end, end);
    const texts = word.texts.map((of) => partOf(of, word, Math.max(word.start, start), from));
    pieces.push(copyOf(token, { type: "choice", content: "", meta: { texts } }));
  }
  text(end);
  return pieces;
}

/** What of a version's text stands in a part of the word: as many characters, or all of it where the word begins. */
function partOf(text: string, { start, end }: FoundWord, from: number, to: number): string {
  if (text.length === end - start) return text.slice(from - start, to - start);
  return from === start ? text : "";
}

function copyOf(token: Token, changes: Partial<Token>): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token)), token, changes);
}
