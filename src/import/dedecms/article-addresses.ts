/**
 * Former addresses of an article, as DedeCMS 5.7 makes them (`GetFileName` in `include/helpers/channelunit.helper.php`): the file
 * that it wrote, and the programs that show an article whether or not it was written.
 */
import { DateTime } from "luxon";
import { pinyin } from "pinyin-pro";
import type { ColumnRow } from "./column-rows.ts";
import type { Settings } from "./settings.ts";

export interface Addressed {
  id: number;
  title: string;
  /** Seconds since 1970 UTC: when it was created, not the date that is shown. */
  created: number;
  /** Takes the place of the rule's file name. */
  filename: string;
  /** It was never written as a file: to be approved, for members, for points, or set so. */
  isDynamic: boolean;
  pages: number;
}

export interface ArticleAddresses {
  /** The one that stood in lists comes first. */
  aliases: string[];
  /** The program's own table of pinyin made it, so it may have been another. */
  isGuessed: boolean;
}

/** Further pages of a body have addresses of their own, each of which is given: `12_2.html`, `view.php?aid=12&pageno=2`. */
export function articleAddresses(
  article: Addressed,
  column: ColumnRow | undefined,
  settings: Settings,
  zone: string,
): ArticleAddresses {
  const written = article.isDynamic ? undefined : writtenFile(article, column, settings, zone);
  const { id, pages } = article;
  const further = Array.from({ length: Math.max(0, pages - 1) }, (_, index) => index + 2);
  const program = `${settings.path}/plus/view`;
  const aliases = [
    ...(written
      ? [...withoutIndex(written, settings), written, ...further.map((page) => numbered(written, page))]
      : []),
    `${program}.php?aid=${id}`,
    `${program}-${id}-1.html`,
    ...(article.isDynamic ? further.map((page) => dynamicPage(program, id, page, settings)) : []),
    `${settings.path}/m/view.php?aid=${id}`,
  ];
  const isGuessed =
    written !== undefined && article.filename === "" && /\{p(?:inyin|y)\}/i.test(column?.rule ?? "");
  return { aliases: [...new Set(aliases)], isGuessed };
}

function dynamicPage(program: string, id: number, page: number, { rewrites }: Settings): string {
  return rewrites ? `${program}-${id}-${page}.html` : `${program}.php?aid=${id}&pageno=${page}`;
}

function withoutIndex(file: string, { dropsIndex }: Settings): string[] {
  return dropsIndex && file.endsWith("/index.html") ? [file.slice(0, -"index.html".length)] : [];
}

function numbered(file: string, page: number): string {
  const dot = file.lastIndexOf(".");
  return dot > file.lastIndexOf("/")
    ? `${file.slice(0, dot)}_${page}${file.slice(dot)}`
    : `${file}_${page}.html`;
}

function writtenFile(
  article: Addressed,
  column: ColumnRow | undefined,
  settings: Settings,
  zone: string,
): string {
  const { id, title, created, filename } = article;
  // Without a column there is no rule; topics are written so.
  const rule = (column?.rule || `${settings.path}/special/arc-{aid}.html`).toLowerCase();
  const folder = column?.folder || `${settings.path}${settings.articles}`;
  const named =
    filename === "" ? rule : `${rule.slice(0, Math.max(0, rule.lastIndexOf("/")))}/${filename}.html`;
  const day = DateTime.fromSeconds(created, { zone }).toISODate() ?? "";
  const [year = "", month = "", date = ""] = day.split("-");
  const values: Record<string, () => string> = {
    "{typedir}": () => folder,
    "{y}": () => year,
    "{m}": () => month,
    "{d}": () => date,
    "{timestamp}": () => String(created),
    "{aid}": () => String(id),
    "{cc}": () => lettersFor(`${month}${date}${id}${year}`),
    "{pinyin}": () => `${spelled(title, (reading) => reading)}_${id}`,
    "{py}": () => `${spelled(title, (reading) => reading.slice(0, 1))}_${id}`,
  };
  const path = named.replace(/\{[a-z]+\}/g, (token) => values[token]?.() ?? token);
  return `/${path.replace(/\/{2,}/g, "/").replace(/^\//, "")}`;
}

/** Pairs of digits that are the code of an ASCII letter become that letter. */
function lettersFor(digits: string): string {
  let text = "";
  for (let at = 0; at < digits.length; at++) {
    const code = Number(digits.slice(at, at + 2));
    const isLetter = at + 1 < digits.length && ((code > 96 && code < 123) || (code > 64 && code < 91));
    text += isLetter ? String.fromCharCode(code) : digits[at];
    if (isLetter) at++;
  }
  return text;
}

/** Characters one by one, as the program does; `_` for what is no letter, digit or Han character. */
function spelled(title: string, part: (reading: string) => string): string {
  return [...title.trim()]
    .map((character) => {
      if (/[a-z0-9]/i.test(character)) return character;
      if (!/\p{Script=Han}/u.test(character)) return "_";
      return part(pinyin(character, { toneType: "none", v: true }).replace(/[^a-z]/g, "")) || "_";
    })
    .join("");
}
