/** Further pages of a body by their names: `1042_2.html`, `1042-2.html`, `show-12-1042-2.html`, `view.php?aid=1042&pageno=2`. */

export interface PageNumber {
  /** Paths that the first page may have, the likeliest first. */
  firsts: string[];
  number: number;
}

/** @param path of the file */
export function pageNumberOf(path: string): PageNumber | undefined {
  const [, before, sign, digits, after] = /^(.*[^/])([_-])(\d{1,3})(\.\w+)$/.exec(path) ?? [];
  if (before !== undefined && digits !== undefined) {
    const number = Number(digits);
    const firsts = [`${before}${after}`];
    if (number > 1) firsts.push(`${before}${sign}1${after}`);
    return { firsts, number };
  }
  const [whole, mark = "", pageNumber] =
    /([?&@]|%3F|%26)(?:pageno|page|p)=(\d{1,3})(?=\.html?$|$)/i.exec(path) ?? [];
  if (whole === undefined) return undefined;
  const at = path.lastIndexOf(whole);
  const rest = path.slice(at + whole.length);
  const first = path.slice(0, at) + rest;
  return { firsts: [first, `${path.slice(0, at)}${mark}page=1${rest}`], number: Number(pageNumber) };
}

/** Systems number the titles of further pages as well: `标题(2)`. */
export function withoutPageNumber(title: string): string {
  return title.replace(/\s*(?:[（(]\s*\d{1,3}\s*[）)]|第\s*\d{1,3}\s*页|[-_]\s*第\s*\d{1,3}\s*页)$/u, "");
}
