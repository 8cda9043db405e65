/** Whether a text advertises gambling or pornography. News of a crackdown on them does not. */
import { adult, condemnation, gambling, promotion } from "./spam-words.ts";

const subjects = finder([...gambling, ...adult]);
const promotions = finder(promotion);
const condemnations = finder(condemnation);

/** Words are found though spaces and invisible characters stand between their characters. */
export function isSpam(text: string): boolean {
  const found = spamWordsIn(text);
  return found.size > 1 || (found.size > 0 && promotions(plain(text)).size > 0);
}

/** Distinct words of spam; none in a text that condemns it. */
export function spamWordsIn(text: string): Set<string> {
  const read = plain(text);
  return condemnations(read).size > 0 ? new Set() : subjects(read);
}

export function condemnsSpam(text: string): boolean {
  return condemnations(plain(text)).size > 0;
}

/** Whether an address is that of a gambling or pornography site, by a word of its host. */
export function isSpamAddress(address: string): boolean {
  const [, host = ""] = /^(?:[a-z]+:)?\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(address.trim()) ?? [];
  return !/(?:^|\.)(?:gov|edu|org)(?:\.cn)?$/i.test(host) && spamHost.test(host);
}

const spamHost =
  /casino|baccarat|betting|gambl|poker|jackpot|lottery|porn|hentai|bet365|188bet|1xbet|betway|bwin|fun88|(?:^|[.-])(?:xxx|sex|av|bet|w88|slots?|pj|caipiao|bocai|yabo|kaiyun|leyu)\d*(?:[.-]|$)|(?:bocai|caipiao|pujing|yabo|baijiale)/i;

function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, "")
    .replace(/(?<=\p{Script=Han})[\s·•._*-]{1,3}(?=\p{Script=Han})/gu, "");
}

/** Words of Latin letters count whole only. */
function finder(words: readonly string[]): (text: string) => Set<string> {
  const written = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => {
      const before = /^[a-z\d]/.test(word) ? "(?<![a-z\\d])" : "";
      const after = /[a-z\d]$/.test(word) ? "(?![a-z\\d])" : "";
      return before + word + after;
    });
  const pattern = new RegExp(written.join("|"), "g");
  return (text) => new Set([...text.matchAll(pattern)].map(([word]) => word));
}
