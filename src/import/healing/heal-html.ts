/** Heals the text of HTML: glosses that tags or entities split, and words in attributes. What is not healed stays to the letter. */
import { escapeHtml } from "../../shared/html.ts";
import { type Evidence, evidenceIn } from "./evidence.ts";
import { findDamage, heal, inSource } from "./heal.ts";
import type { Healed, HealingOptions } from "./healed.ts";
import { type HtmlText, readHtmlText, type TextPiece } from "./html-text.ts";
import { toldDamage } from "./tell-damage.ts";
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
  const damage = findDamage(read.text, known, options);
  const healed = inSource(piecesWith(read.pieces, damage.mends), known, options);
  const ofPieces = read.pieces.map(({ text, start, end }, index) =>
    editOf(html, { start, end, text, made: healed[index] ?? text, frame: ["", ""] }),
  );
  const attributes = read.attributes.map(({ name, text, start, end }) => {
    const told = heal(text, options, known);
    return { told, edit: editOf(html, { start, end, text, made: told.text, frame: [`${name}="`, '"'] }) };
  });
  const edits = [...ofPieces, ...attributes.map(({ edit }) => edit)].sort((a, b) => a.at - b.at);
  const startOf = startsIn(edits);
  const all = <Told extends Placed>(ofText: Told[], ofAttributes: (told: Healed) => Told[]): Told[] => {
    const sourcePlace = placesInSource(read);
    const healedPlace = placesInPieces(healed, (index, offset) => placeIn(ofPieces[index], offset, startOf));
    const more = attributes.flatMap(({ told, edit }) =>
      ofAttributes(told).map((one) => ({
        ...one,
        at: edit.at,
        healedAt: placeIn(edit, one.healedAt, startOf),
      })),
    );
    return ofText
      .map((one) => ({ ...one, at: sourcePlace(one.at), healedAt: healedPlace(one.healedAt) }))
      .concat(more)
      .sort((a, b) => a.at - b.at);
  };
  const told = toldDamage(read.text, healed.join(""), damage);
  return {
    text: applyEdits(html, edits),
    repairs: all(told.repairs, ({ repairs }) => repairs),
    doubts: all(told.doubts, ({ doubts }) => doubts),
  };
}

interface Placed {
  at: number;
  healedAt: number;
}

/** What stands in the HTML for a text: the same to the letter where nothing was made of it. */
interface TextEdit extends Edit {
  text: string;
  /** Units before the text itself. */
  indent: number;
}

function editOf(
  html: string,
  piece: { start: number; end: number; text: string; made: string; frame: [string, string] },
): TextEdit {
  const { start, end, text, made, frame } = piece;
  const before = html.slice(start, end);
  const after = made === text ? before : frame.join(escapeHtml(made));
  return { at: start, before, after, text: made, indent: frame[0].length };
}

/** By edit, where what it has made begins in the edited HTML. */
function startsIn(edits: readonly Edit[]): (edit: Edit) => number {
  let shift = 0;
  const starts = new Map<Edit, number>();
  for (const edit of edits) {
    starts.set(edit, edit.at + shift);
    shift += edit.after.length - edit.before.length;
  }
  return (edit) => starts.get(edit) ?? edit.at;
}

/** Place in the healed HTML of an offset in a text of it; entities that stayed may leave it a little before. */
function placeIn(edit: TextEdit | undefined, offset: number, startOf: (edit: Edit) => number): number {
  if (!edit) return 0;
  const isKept = edit.after === edit.before;
  const written = isKept ? offset : escapeHtml(edit.text.slice(0, offset)).length;
  return startOf(edit) + Math.min(edit.indent + written, edit.after.length);
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

/** For places of the text in ascending order. */
function placesInSource({ pieces }: HtmlText): (place: number) => number {
  let next = 0;
  return (place) => {
    while ((pieces[next + 1]?.at ?? Number.POSITIVE_INFINITY) <= place) next++;
    const piece = pieces[next];
    return piece ? Math.min(piece.start + place - piece.at, piece.end) : 0;
  };
}

/** For places of the pieces' text in ascending order. @param placed takes the piece and the offset within */
function placesInPieces(
  pieces: readonly string[],
  placed: (index: number, offset: number) => number,
): (place: number) => number {
  let index = 0;
  let start = 0;
  return (place) => {
    while (index + 1 < pieces.length && start + (pieces[index]?.length ?? 0) <= place) {
      start += pieces[index]?.length ?? 0;
      index++;
    }
    return placed(index, place - start);
  };
}
