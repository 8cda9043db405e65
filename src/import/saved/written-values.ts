/** Values as people and systems write them: numbers of clicks, lists of tags. */
import { trimmed } from "./page-outline.ts";

/** @returns undefined where a script would have written the number, as in `点击：次` */
export function viewsIn(text: string | undefined): number | undefined {
  const [, number] = /^(\d[\d,]{0,12})\s*(?:次|人|$)/u.exec(text?.trim() ?? "") ?? [];
  return number === undefined ? undefined : Number(number.replaceAll(",", ""));
}

const mostTags = 30;

/** In the order written, none twice. */
export function tagsIn(text: string | undefined, further: readonly string[]): string[] {
  const written = (text ?? "").split(/[,，;；、\s|]+/u);
  const tags = [...written, ...further].map(trimmed).filter((tag) => tag !== "" && tag.length <= 30);
  return [...new Set(tags)].slice(0, mostTags);
}
