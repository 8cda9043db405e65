/** Slugs of what was named otherwise before: from a former address, or from a name in Chinese by its pinyin. */
import { pinyin } from "pinyin-pro";
import { isSlug } from "../config/slug.ts";

/** Longer names are cut; an address still has to be read out. */
const longest = 60;

/** Base names that say what a page does and not what it is about. */
const meaningless =
  /^(index|default|untitled|(arc|article|content|detail|list|news|page|read|show|view)(-?\d+)*)$/;

/** Pinyin without tones for Han, a hyphen between syllables. Undefined where nothing is left that an address can hold. */
export function slugOfText(text: string): string | undefined {
  const words = text
    .normalize("NFKC")
    .slice(0, 200)
    .replace(/\p{Script=Han}+/gu, (han) => ` ${syllables(han).join(" ")} `)
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = "";
  for (const word of words) {
    const longer = slug === "" ? word.slice(0, longest) : `${slug}-${word}`;
    if (longer.length > longest) break;
    slug = longer;
  }
  return isSlug(slug) ? slug : undefined;
}

function syllables(han: string): string[] {
  return pinyin(han, { toneType: "none", type: "array", v: true });
}

/** From `/a/yuanqu/2014/guihua.html` comes `guihua`; undefined for an address that says nothing, or has a query. */
export function slugOfAddress(address: string): string | undefined {
  if (/[?#]/.test(address)) return undefined;
  const [, name = ""] = /([^/]+?)(?:\.[a-z0-9]{1,5})?\/?$/i.exec(address) ?? [];
  const slug = name.toLowerCase().replace(/[_.]+/g, "-");
  return isSlug(slug) && !meaningless.test(slug) ? slug : undefined;
}

/** From the folder of a column, `/a/xinwen/guihua/`, comes `guihua`; undefined where it says nothing. */
export function slugOfFolder(address: string): string | undefined {
  const [, name = ""] = /([^/]{2,})\/?$/.exec(address) ?? [];
  const slug = name.toLowerCase().replace(/[_.]+/g, "-");
  return isSlug(slug) ? slug : undefined;
}

/** The first of `slug`, `slug-2`, `slug-3` … that is free. */
export function freeSlug(slug: string, isTaken: (slug: string) => boolean): string {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? slug : `${slug}-${number}`;
    if (!isTaken(candidate)) return candidate;
  }
}
