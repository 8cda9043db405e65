/** `-{…}-` in a body: words that stay as they are, or that the author gives for each script (see conversion/markup.ts). */
import type { MarkdownIt, Token } from "markdown-it";
import { type MarkupFault, markupBegin, readMarkup } from "../conversion/markup.ts";
import { markupProblem } from "../conversion/markup-rules.ts";
import { choice, keptBegin, keptEnd } from "../shared/marks.ts";
import { choicePlain } from "./mistyped-problems.ts";
import { type Rendering, renderingOf } from "./rendering.ts";

/** Bold text, a link, or code. */
const markdownInChoice = /\*\*[^*]{1,200}\*\*|\]\([^()\s]{1,200}\)|`[^`]{1,200}`/;

/**
 * Kept words are Markdown between two tokens, `kept_open` and `kept_close`. A `choice` holds the texts of all versions. A
 * mark that is wrong is a `mark_fault` and stays as it is written.
 */
export function conversionMarkPlugin(md: MarkdownIt): void {
  md.inline.ruler.before("escape", "conversion_mark", (state, silent) => {
    if (!state.src.startsWith(markupBegin, state.pos)) return false;
    const found = readMarkup(state.src.slice(0, state.posMax), state.pos);
    if (silent) {
      state.pos = found.end;
      return true;
    }
    const { context, rules } = renderingOf(state.env);
    if (found.kind === "wrong") {
      const token = state.push("mark_fault", "", 0);
      token.content = state.src.slice(state.pos, found.end);
      // The rest of the line tells this mark from others in its block.
      const [line] = state.src.slice(state.pos).split("\n", 1);
      token.meta = { ...found.fault, line };
    } else if (found.kind === "texts") {
      rules.push(...found.rules);
      if (found.shown)
        state.push("choice", "", 0).meta = {
          texts: context.conversions.choose(found.texts, found.written),
          written: state.src.slice(state.pos, found.end),
        };
    } else {
      const { posMax } = state;
      state.push("kept_open", "", 0);
      state.pos = found.textStart;
      state.posMax = found.textStart + found.text.length;
      state.md.inline.tokenize(state);
      state.posMax = posMax;
      state.push("kept_close", "", 0);
    }
    state.pos = found.end;
    return true;
  });

  md.core.ruler.after("source_lines", "mark_faults", (state) => {
    if (!state.src.includes(markupBegin)) return;
    for (const { children } of state.tokens) reportFaults(children ?? [], renderingOf(state.env));
    // A rule that is not shown leaves nothing of its paragraph.
    state.tokens = state.tokens.filter(
      (_, index, { [index - 1]: before, [index]: token, [index + 1]: after }) =>
        ![before, token, after].some((part) => part?.type === "inline" && isHidden(part)) ||
        !/^(inline|paragraph_(open|close))$/.test(token?.type ?? ""),
    );
  });

  const { escapeHtml } = md.utils;
  md.renderer.rules.kept_open = () => keptBegin;
  md.renderer.rules.kept_close = () => keptEnd;
  md.renderer.rules.choice = (tokens, index) => choice(textsOf(tokens[index]).map(escapeHtml));
  md.renderer.rules.mark_fault = (tokens, index) => escapeHtml(tokens[index]?.content ?? "");
}

function isHidden({ content, children }: Token): boolean {
  return content.startsWith(markupBegin) && children?.length === 0;
}

/** The texts of a `choice`, the root's first. */
export function textsOf(token: Token | undefined): string[] {
  return (token?.meta?.texts ?? []) as string[];
}

function reportFaults(pieces: readonly Token[], rendering: Rendering): void {
  for (const { type, content, map, meta, children } of pieces) {
    if (type === "mark_fault") {
      rendering.problems.push(
        markupProblem(
          rendering.placeOfEnd(map, String(meta?.line)) ?? rendering.placeOf(map, content, markupBegin),
          meta as unknown as MarkupFault,
        ),
      );
    }
    if (type === "choice" && markdownInChoice.test(String(meta?.written))) {
      const written = String(meta?.written);
      rendering.problems.push(choicePlain(rendering.placeOf(map, written, markupBegin), { written }));
    }
    if (children) reportFaults(children, rendering);
  }
}
