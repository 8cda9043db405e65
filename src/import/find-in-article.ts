/** The file behind an address of an article: among the files of the former portal, beside its source, or within the address. */
import type { ReadFormerAddress } from "./former-addresses.ts";
import type { FoundArticle } from "./found/found.ts";
import type { FindFile } from "./found-files.ts";

/** @returns an absolute path, or the bytes; undefined where there is no such file */
export type FindInArticle = (
  address: string,
  article: Pick<FoundArticle, "aliases" | "at" | "files">,
) => string | Uint8Array | undefined;

/** Absolute path of a file that lies with the source. @param page the file of the source that names it */
export type FindBeside = (address: string, page: string) => string | undefined;

/** @param uploads files by their former paths */
export function finderInArticle(
  read: ReadFormerAddress,
  uploads: FindFile,
  beside: FindBeside,
): FindInArticle {
  return (address, { aliases, at, files }) => {
    const within = files?.get(address);
    if (within) return within;
    if (/^data:/i.test(address)) return bytesWithin(address);
    const [base = "/"] = aliases;
    const former = read(address, base);
    const isOwn = former !== undefined && "path" in former;
    return (
      beside(address, at.file) ?? (isOwn ? (uploads(former.path) ?? beside(former.path, at.file)) : undefined)
    );
  };
}

const mostBytes = 20_000_000;

/** Of `data:image/png;base64,…`; other data is not worth a file. */
function bytesWithin(address: string): Uint8Array | undefined {
  const [head = ""] = /^data:image\/[a-z0-9.+-]+;base64,/i.exec(address.slice(0, 100)) ?? [];
  if (head === "" || address.length > mostBytes) return undefined;
  const bytes = Buffer.from(address.slice(head.length), "base64");
  return bytes.length > 0 ? bytes : undefined;
}
