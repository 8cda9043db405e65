/** Heals the text of HTML: glosses that tags or entities split, and words in attributes. What is not healed stays to the letter. */
import { escapeHtml } from "../../shared/html.ts";
import { type Evidence, evidenceIn } from "./evidence.ts";
import { findDamage, heal, inSource } from "./heal.ts";
import type { Healed, HealingOptions } from "./healed.ts";
import { type HtmlText, readHtmlText, type TextPiece } from "./html-text.ts";
import { applyEdits, type Edit } from "./text-edits.ts";

/**
 * @param evidence that of the whole document, for HTML that is a part of one such as a page of its body
 * @returns offsets in the HTML; what stood before and what was made is text, without tags
 */
export function healHtml(html: string, options: HealingOptions, evidence?: Evidence): Healed {
  const read = readHtmlText(html);
  const texts = [read.text, ...read.attributes.map(({ text }) => text)];
  const known = evidence ?? evidenceIn(texts, options.toSimplified ?? options.toSource);
  if (!known) return { text: html, repairs: [], doubts: [] };
  const found = findDamage(read.text, known, options);
  const healed = inSource(piecesWith(read.pieces, found.repairs), known, options);
  const edits = read.pieces.map(({ text, start, end }, index): Edit => {
    const made = healed[index] ?? text;
    const before = html.slice(start, end);
    return { at: start, before, after: made === text ? before : escapeHtml(made) };
  });
  const ofAttributes = read.attributes.map(({ name, text, start, end }) => {
    const { repairs, doubts, text: made } = heal(text, options, known);
    const before = html.slice(start, end);
    edits.push({ at: start, before, after: made === text ? before : `${name}="${escapeHtml(made)}"` });
    const here = <Placed extends { at: number }>(placed: Placed): Placed => ({ ...placed, at: start });
    return { repairs: repairs.map(here), doubts: doubts.map(here) };
  });
  const sourcePlace = placesInSource(read);
  const all = <Placed extends { at: number }>(placed: Placed[], more: Placed[]): Placed[] =>
    [...placed.map((one) => ({ ...one, at: sourcePlace(one.at) })), ...more].sort((a, b) => a.at - b.at);
  return {
    text: applyEdits(
      html,
      edits.sort((a, b) => a.at - b.at),
    ),
    repairs: all(
      found.repairs,
      ofAttributes.flatMap(({ repairs }) => repairs),
    ),
    doubts: all(
      found.doubts,
      ofAttributes.flatMap(({ doubts }) => doubts),
    ),
  };
}

/** The pieces after the edits of their text; what replaces something that reaches over several stands in the first. */
function piecesWith(pieces: readonly TextPiece[], edits: readonly Edit[]): string[] {
  let next = 0;
  return pieces.map(({ at, text }) => {
    const end = at + text.length;
    let made = "";
    let from = at;
    for (let edit = edits[next]; edit && edit.at < end; edit = edits[next]) {
      const editEnd = edit.at + edit.before.length;
      if (edit.at >= at) made += text.slice(from - at, edit.at - at) + edit.after;
      from = Math.min(editEnd, end);
      if (editEnd > end) break;
      next++;
    }
    return made + text.slice(from - at);
  });
}

/** Asked in ascending order. */
function placesInSource({ pieces }: HtmlText): (place: number) => number {
  let next = 0;
  return (place) => {
    while ((pieces[next + 1]?.at ?? Number.POSITIVE_INFINITY) <= place) next++;
    const piece = pieces[next];
    return piece ? Math.min(piece.start + place - piece.at, piece.end) : 0;
  };
}
