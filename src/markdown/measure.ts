/** How long a text is, as a reader counts: Han characters and words of other scripts. */
import { isHan } from "../shared/han.ts";

const charactersPerMinute = 400;

export function countCharacters(text: string): number {
  let count = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isHan(code)) {
      count++;
      inWord = false;
    } else if (isWordPart(code)) {
      if (!inWord) count++;
      inWord = true;
    } else if (!isInsideWord(code)) {
      inWord = false;
    }
  }
  return count;
}

/** @returns whole minutes, at least 1 */
export function readingMinutes(characters: number): number {
  return Math.max(1, Math.round(characters / charactersPerMinute));
}

function isWordPart(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0xc0 && code <= 0x1fff && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0xac00 && code <= 0xd7af)
  );
}

/** 3.5, e-mail, don't and 25% are one word each. */
function isInsideWord(code: number): boolean {
  return code === 0x2e || code === 0x2d || code === 0x27 || code === 0x2019 || code === 0x25;
}
