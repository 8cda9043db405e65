/** What Chinese news text is made of: Han characters, and the marks that stand between them. */
import { isHan, isHanText, isSharedMark } from "../../shared/han.ts";
import { isInFirstLevel, isInGb2312 } from "./gbk.ts";
import type { Characters } from "./gloss.ts";

export function isHanCharacter(character: string): boolean {
  return isHan(character.charCodeAt(0));
}

/** 。“”（）— and the like. */
function isMark(character: string): boolean {
  const code = character.charCodeAt(0);
  return (
    !isHan(code) &&
    (isHanText(code) || isSharedMark(code)) &&
    !/[\u3040-\u30FFＡ-Ｚａ-ｚ０-９]/.test(character)
  );
}

/** A mark, or a character that Simplified text may well hold. */
export function isPlausible(character: string, { simplified }: Characters): boolean {
  return isMark(character) || (isHanCharacter(character) && isInGb2312(simplified(character)));
}

/** A mark, or one of the characters that make up nearly all of a text. */
export function isCommon(character: string, { simplified }: Characters): boolean {
  return isMark(character) || (isHanCharacter(character) && isInFirstLevel(simplified(character)));
}

/** The last character before a place; empty at the beginning. */
export function characterBefore(text: string, at: number): string {
  const unit = text.charCodeAt(at - 1);
  const isSecondHalf = unit >= 0xdc00 && unit <= 0xdfff;
  return text.slice(Math.max(0, at - (isSecondHalf ? 2 : 1)), at);
}
