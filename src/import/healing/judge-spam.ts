/** Whether a text advertises gambling or pornography. News of a crackdown on them does not. */
import { adult, condemnation, gambling, promotion, supervision } from "./spam-words.ts";

const subject = patternOf([...gambling, ...adult]);
const promotes = patternOf(promotion);
const condemns = patternOf(condemnation);
const supervises = patternOf(supervision);

/** Two of its words, or one and what asks the reader to come. */
export function isSpam(text: string): boolean {
  const found = spamWordsIn(text);
  return found.size > 1 || (found.size > 0 && plain(text).replace(subject, " ").search(promotes) >= 0);
}

/**
 * Distinct words of spam, in Simplified and in small letters; none in a text that condemns it. They are found though spaces and
 * invisible characters stand between their characters.
 */
export function spamWordsIn(text: string): Set<string> {
  const read = plain(text);
  const words = read.match(subject);
  if (!words || read.search(condemns) >= 0 || read.search(supervises) >= 0) return new Set();
  return new Set(words);
}

/** Whether a sentence speaks of spam as news does. */
export function condemnsSpam(text: string): boolean {
  return plain(text).search(condemns) >= 0;
}

/** Whether an address is that of a gambling or pornography site, by its host. */
export function isSpamAddress(address: string): boolean {
  const [, host = ""] = /^(?:[a-z]+:)?\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(address.trim()) ?? [];
  return !/(?:^|\.)(?:gov|edu)(?:\.cn)?$/i.test(host) && spamHost.test(host);
}

const spamHost =
  /casino|baccarat|betting|gambling|poker|jackpot|porn|hentai|(?:bet|bwin|fun|win)(?:365|188|88)|188bet|1xbet|betway|bocai|caipiao|pujing|baijiale|(?:^|[.-])(?:xxx|sex|bet|bwin|slots?|yabo|kaiyun|leyu)\d*(?:[.-]|$)/i;

function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, "")
    .replace(/(?<=\p{Script=Han})[\s·•._*-]{1,3}(?=\p{Script=Han})/gu, "");
}

/** Longer words first; words of Latin letters count whole only. */
function patternOf(words: readonly string[]): RegExp {
  const written = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => {
      const before = /^[a-z\d]/.test(word) ? "(?<![a-z\\d])" : "";
      const after = /[a-z\d]$/.test(word) ? "(?![a-z\\d])" : "";
      return before + word + after;
    });
  return new RegExp(written.join("|"), "g");
}
