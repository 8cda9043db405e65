/** Location: what a file's path says of the article, page or topic in it. */

export interface Location {
  /** See Article. */
  id: string;
  slug: string;
  /** Folders above the slug, without the year: `news/yuanqu-guihua`; empty at the top of `content/`. */
  folder: string;
  /** The year's folder, where there is one. */
  year?: string;
}

/** @param file path under the portal's root: `content/news/yuanqu-guihua/2022/spring.md` */
export function locationOf(file: string): Location {
  const id = file.replace(/^content\//, "").replace(/(\/index)?\.md$/, "");
  const folders = id.split("/");
  const slug = folders.pop() ?? "";
  const last = folders.at(-1) ?? "";
  if (!/^\d{4}$/.test(last)) return { id, slug, folder: folders.join("/") };
  return { id, slug, folder: folders.slice(0, -1).join("/"), year: last };
}
