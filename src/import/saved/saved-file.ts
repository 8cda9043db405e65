/** A file of a folder of saved pages, and what its name says of it: a page, the text of a page, or neither. */

export interface SavedFile {
  /** Under the folder, with forward slashes. */
  path: string;
  /** May be a getter: it is asked for pages and texts only, once each time the files are gone through. */
  readonly bytes: Uint8Array;
}

export type FileKind = "page" | "text" | "hidden" | "part" | "other";

const pageEnding = /\.(?:s?html?|xhtml|aspx?|php\d?|jspx?|do|action|cgi|cfm)$/i;

/**
 * `hidden` begins with a dot, or lies in a folder that does; `part` lies in the folder in which a browser keeps what belongs
 * to a page (`NAME_files/`). A name without an ending is taken for a page, as a mirror of `/news/1042` has it.
 */
export function fileKind(path: string): FileKind {
  const parts = path.split("/");
  if (parts.some((part) => part.startsWith("."))) return "hidden";
  if (parts.slice(0, -1).some((part) => /.[_.](?:files|文件)$/i.test(part))) return "part";
  const { name } = splitQuery(parts.at(-1) ?? "");
  if (pageEnding.test(name) || !name.includes(".")) return "page";
  return /\.txt$/i.test(name) ? "text" : "other";
}

/**
 * The query within the name that a mirror gives a file: `view.php?aid=1042`, `view.php@aid=1042` where a name may hold no
 * question mark, `view.php%3Faid=1042`, each of them possibly with `.html` behind.
 * Source: https://www.gnu.org/software/wget/manual/wget.html (--adjust-extension, --restrict-file-names)
 */
export function splitQuery(fileName: string): { name: string; query: string } {
  const [whole, name, query = ""] = /^([^?@%]*\.[a-z]{2,5}\d?)(?:\?|%3F|@)(.+)$/i.exec(fileName) ?? [];
  if (whole === undefined || name === undefined) return { name: fileName, query: "" };
  return { name, query: query.replace(/\.html?$/i, "") };
}
