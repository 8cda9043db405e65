/** Where a link leads: to a file, to another page, or nowhere that a page may lead to. */
import type { Link } from "./body-model.ts";
import { cleanAddress, type Reading } from "./reading.ts";
import type { SourceElement } from "./source-tree.ts";

const fileEnding =
  /\.(pdf|docx?|xlsx?|pptx?|wps|et|dps|ofd|rtf|txt|csv|zip|rar|7z|gz|mp3|wma|mp4|m4v|webm|ogv|flv|wmv|avi|mov)$/i;
export const pictureEnding = /\.(jpe?g|png|gif|bmp|webp)$/i;

/** The path of an address, by which files are told from pages. */
export function pathOf(address: string): string {
  return address.replace(/[?#].*$/s, "");
}

/** Undefined for a link that is dropped; its words stay. */
export function linkOf({ attributes }: SourceElement, reading: Reading): Link | undefined {
  const address = cleanAddress(attributes["href"]);
  if (address === "" || /^#(top)?$/i.test(address)) return undefined;
  if (address.startsWith("#")) {
    reading.losses.push({ kind: "anchor", text: address });
    return undefined;
  }
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase() ?? "";
  if (!["", "http", "https", "mailto", "tel"].includes(scheme)) {
    if (!/^(javascript|vbscript)$/.test(scheme) || !/^javascript:\s*(void|;|$)/i.test(address)) {
      reading.losses.push({ kind: "link-scheme", text: address.slice(0, 200) });
    }
    return undefined;
  }
  return fileEnding.test(pathOf(address))
    ? fileLink(address, "attachment", reading)
    : pageLink(address, reading);
}

/** A link to a file that the body uses. */
export function fileLink(address: string, kind: "attachment" | "media", reading: Reading): Link | undefined {
  const name = reading.fileName(address);
  const written = name ?? reading.link(address);
  reading.files.push({ address: written ?? address, kind });
  return written === undefined ? undefined : { address: written, file: name !== undefined };
}

export function pageLink(address: string, reading: Reading): Link | undefined {
  const written = reading.link(address);
  return written === undefined ? undefined : { address: written, file: false };
}
