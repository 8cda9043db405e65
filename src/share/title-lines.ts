/** A title in lines of even length, broken where Chinese may be broken (W3C, Requirements for Chinese Text Layout, 3.1). */

/** What may not begin a line, and what may not end one. */
const closing = /^[，。、；：？！）》〉」』】〕”’…—·,.;:?!)\]}%‰℃]/;
const opening = /[（《〈「『【〔“‘([{]$/;

/**
 * @param widthOf any text in the unit of `most`
 * @param most the width of a line
 * @returns at most so many lines; a title that is longer ends with …
 */
export function titleLines(
  title: string,
  widthOf: (text: string) => number,
  { most, lines: mostLines }: { most: number; lines: number },
): string[] {
  const pieces = piecesOf(title.trim().replace(/\s+/g, " "));
  const whole = pieces.reduce((sum, piece) => sum + widthOf(piece), 0);
  const count = Math.ceil(whole / most);
  // A last line of one character looks like a mistake.
  const even = filled(pieces, widthOf, Math.min(most, (whole / count) * 1.08));
  const lines = even.length <= count ? even : filled(pieces, widthOf, most);
  if (lines.length <= mostLines) return lines;
  const shown = lines.slice(0, mostLines);
  let last = shown.pop() ?? "";
  while (last !== "" && widthOf(`${last}…`) > most) last = [...last].slice(0, -1).join("");
  return [...shown, `${last.trimEnd()}…`];
}

function filled(pieces: readonly string[], widthOf: (text: string) => number, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces) {
    if (line !== "" && widthOf(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += line === "" ? piece.trimStart() : piece;
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines;
}

/** What stays together: words of other scripts, numbers, a character with the marks beside it. */
function piecesOf(title: string): string[] {
  const pieces: string[] = [];
  for (const part of title.match(/[A-Za-z0-9À-ɏ.,%/&+'-]+ ?|./gsu) ?? []) {
    const before = pieces.at(-1);
    if (before !== undefined && (closing.test(part) || opening.test(before))) {
      pieces[pieces.length - 1] = before + part;
    } else pieces.push(part);
  }
  return pieces;
}
