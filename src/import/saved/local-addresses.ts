/** The addresses within a saved page, as paths of its site, so that they mean the same wherever the body stands. */
import { decoded } from "../../shared/urls.ts";
import { hostFolderOf, mirroredAddress, type SiteAddress, siteAddress } from "./page-address.ts";

/** Resolves an address of a page. */
export type Resolve = (address: string) => string;

/** Whether an address within a page is that of a copy saved with it. */
export function isSavedPart(address: string): boolean {
  return part.test(decoded(address)) && !/^(?:https?:)?\//i.test(address);
}

/** Nobody's host, as the base of paths. */
const nowhere = "http://saved.invalid";

/** The folder in which a browser keeps what belongs to a page. */
const part = /[_.](?:files|文件)\//i;

/**
 * Paths of the page's own site come out as `/uploads/a.jpg`, addresses of other sites as they were.
 * @param path of the file
 * @param base of `<base href>`
 */
export function resolver(path: string, stated: SiteAddress | undefined, base: string | undefined): Resolve {
  const mirrored = mirroredAddress(path);
  const own = stated ?? mirrored;
  const fromFile = `${nowhere}/${path.slice(hostFolderOf(path).length).split("/").map(encodeURIComponent).join("/")}`;
  const fromPage = stated ? `http://${stated.host ?? "saved.invalid"}${stated.path}` : fromFile;
  const root = base !== undefined && /^(?:https?:)?\/\//i.test(base) ? base : fromPage;
  return (address) => {
    const written = address.trim().replaceAll("\\", "/");
    if (written === "" || /^(?:#|[a-z][a-z0-9+.-]*:(?!\/\/))/i.test(written)) return written;
    const isPart = isSavedPart(written);
    const target = siteAddress(written, isPart ? fromFile : root);
    if (!target) return written;
    const isOwn = target.host === "saved.invalid" || target.host === own.host;
    if (!isOwn) return written.startsWith("//") ? `http:${written}` : written;
    const [, hash = ""] = /(#.*)$/.exec(written) ?? [];
    const isSavedName = target.host === "saved.invalid" && !isPart;
    return (isSavedName ? restored(target.path) : target.path) + hash;
  };
}

/** The query that a mirror wrote into the name of a page. */
function restored(path: string): string {
  if (!/@|%3F|%40/i.test(path)) return path;
  return mirroredAddress(decoded(path).replace(/^\//, "")).path;
}

/**
 * Where the file of an address may lie in the folder, the likeliest first.
 * @param address as `resolver` gives it
 * @param page path of the page that names it
 */
export function savedFilesOf(address: string, page: string): string[] {
  const [whole = ""] = address.split("#");
  if (!/^\/(?!\/)/.test(whole)) return [];
  const [plain = ""] = whole.split("?");
  const names = [...new Set([whole, decoded(whole), plain, decoded(plain)])].map((name) => name.slice(1));
  const folder = hostFolderOf(page);
  const beside = page.slice(0, page.lastIndexOf("/") + 1);
  return [...new Set([folder, beside, ""].flatMap((place) => names.map((name) => place + name)))].filter(
    (path) => path !== "" && !path.split("/").includes(".."),
  );
}
