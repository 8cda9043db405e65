/** Footnotes: numbered through the whole body, each shown under every page that refers to it. */
import type { MarkdownIt, StateCore, Token } from "markdown-it";
import markdownItFootnote from "markdown-it-footnote";
import { labels } from "./labels.ts";
import { type Rendering, renderingOf } from "./rendering.ts";
import { undefinedFootnote, unusedFootnote } from "./text-problems.ts";

interface ReferenceMeta {
  /** From 0. */
  id: number;
  subId: number;
  label: string;
}

/** Ids hold an underscore, which no heading's id does. */
export function footnotePlugin(md: MarkdownIt): void {
  (markdownItFootnote as unknown as (md: MarkdownIt) => void)(md);
  md.inline.ruler.disable("footnote_inline");
  md.core.ruler.disable("footnote_tail");
  md.core.ruler.push("footnotes", setNotesAside);
  md.renderer.rules.footnote_ref = (tokens, index, _options, env) => {
    const { id, subId, label } = (tokens[index] as Token).meta as unknown as ReferenceMeta;
    const number = id + 1;
    const reference = subId > 0 ? `${number}_${subId + 1}` : `${number}`;
    const { page, context } = renderingOf(env);
    const { notes } = page;
    const { footnotes } = labels[context.script];
    const note = notes.get(number) ?? { label, references: [] };
    note.references.push(reference);
    notes.set(number, note);
    return `<sup class="footnote-ref"><a id="fnref_${reference}" href="#fn_${number}" role="doc-noteref" aria-label="${footnotes}[${number}]">[${number}]</a></sup>`;
  };
}

/** Takes the notes out of the text; they are rendered where pages refer to them. */
function setNotesAside(state: StateCore): void {
  const rendering = renderingOf(state.env);
  if (state.src.includes("[^")) reportUndefined(state.tokens, rendering);
  const footnotes = state.env.footnotes as { refs: Record<string, number> } | undefined;
  if (!footnotes) return;
  const text: Token[] = [];
  let note: Token[] | undefined;
  for (const token of state.tokens) {
    if (token.type === "footnote_reference_open") {
      const label = String(token.meta?.label);
      note = [];
      rendering.notes.set(label, note);
    } else if (token.type === "footnote_reference_close") {
      note = undefined;
    } else {
      (note ?? text).push(token);
    }
  }
  state.tokens = text;
  for (const [label, tokens] of rendering.notes) {
    if ((footnotes.refs[`:${label}`] ?? -1) >= 0) continue;
    rendering.problems.push(
      unusedFootnote(rendering.placeOf(tokens[0]?.map ?? null, `[^${label}]`), { label }),
    );
  }
}

function reportUndefined(tokens: Token[], rendering: Rendering): void {
  for (const { children } of tokens) {
    for (const { type, content, map } of children ?? []) {
      if (type !== "text") continue;
      for (const [mark, label = ""] of content.matchAll(/\[\^([^\]\s]+)\]/g)) {
        rendering.problems.push(undefinedFootnote(rendering.placeOf(map, mark), { label }));
      }
    }
  }
}

/** The notes that the page's text refers to, and those that these refer to, by number; empty without any. */
export function footnoteSection(md: MarkdownIt, rendering: Rendering): string {
  const { notes } = rendering.page;
  const { footnotes, backTo } = labels[rendering.context.script];
  const items: string[] = [];
  for (const [number, note] of notes) {
    const html = md.renderer.render(rendering.notes.get(note.label) ?? [], md.options, { rendering });
    const back = note.references.map((id) => backLink(id, backTo(number))).join(" ");
    const end = html.endsWith("</p>\n") ? html.length - "</p>\n".length : html.length;
    items[number] =
      `<li id="fn_${number}" value="${number}">${html.slice(0, end)} ${back}${html.slice(end)}</li>\n`;
  }
  if (items.length === 0) return "";
  return `<section class="footnotes" role="doc-endnotes" aria-label="${footnotes}">\n<ol>\n${items.join("")}</ol>\n</section>\n`;
}

function backLink(reference: string, label: string): string {
  return `<a class="footnote-back" href="#fnref_${reference}" role="doc-backlink" aria-label="${label}">↩\ufe0e</a>`;
}
