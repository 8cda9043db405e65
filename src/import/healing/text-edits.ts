/** Edits of a text, and where the places of the edited text lie in the one before. */

export interface Edit {
  /** UTF-16 offset. */
  at: number;
  before: string;
  after: string;
}

/** @param edits in the order of their places, none within another */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let made = "";
  let from = 0;
  for (const { at, before, after } of edits) {
    made += text.slice(from, at) + after;
    from = at + before.length;
  }
  return made + text.slice(from);
}

/**
 * @returns the place in the text before the edits, for places of the edited text in ascending order; one within what an edit
 * has made lies where the edit begins
 */
export function placesBefore(edits: readonly Edit[]): (place: number) => number {
  let next = 0;
  let shift = 0;
  return (place) => {
    for (let edit = edits[next]; edit && edit.at - shift + edit.after.length <= place; edit = edits[++next]) {
      shift += edit.before.length - edit.after.length;
    }
    return Math.min(place + shift, edits[next]?.at ?? Number.POSITIVE_INFINITY);
  };
}

/**
 * @returns the place in the edited text, for places of the text before in ascending order; one within what an edit replaces
 * lies in what it has made
 */
export function placesAfter(edits: readonly Edit[]): (place: number) => number {
  let next = 0;
  let shift = 0;
  return (place) => {
    for (let edit = edits[next]; edit && edit.at + edit.before.length <= place; edit = edits[++next]) {
      shift += edit.after.length - edit.before.length;
    }
    const edit = edits[next];
    return edit && edit.at <= place
      ? Math.min(place + shift, edit.at + shift + edit.after.length)
      : place + shift;
  };
}

/** A place with a little of its line around it, for a person to find it by. */
export function around(text: string, at: number, length: number): string {
  const [before = ""] = /[^\n]*$/.exec(text.slice(Math.max(0, at - 8), at)) ?? [];
  const [after = ""] = /^[^\n]*/.exec(text.slice(at + length, at + length + 8)) ?? [];
  return before + text.slice(at, at + length) + after;
}
