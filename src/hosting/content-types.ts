/** Media types of the files that a site is made of, by the ending of their names (IANA's registry of media types). */

/** What compresses well. */
const texts: Record<string, string> = {
  html: "text/html; charset=utf-8",
  htm: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  xml: "application/xml; charset=utf-8",
  json: "application/json",
  webmanifest: "application/manifest+json",
  svg: "image/svg+xml",
};

/** Pictures, fonts and archives are compressed already, and pieces of the search index are read by their place. */
const others: Record<string, string> = {
  ico: "image/x-icon",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
  woff2: "font/woff2",
  mp4: "video/mp4",
  m4v: "video/mp4",
  webm: "video/webm",
  ogv: "video/ogg",
  mp3: "audio/mpeg",
  pdf: "application/pdf",
  zip: "application/zip",
  doc: "application/msword",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xls: "application/vnd.ms-excel",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ppt: "application/vnd.ms-powerpoint",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  bin: "application/octet-stream",
};

const types = { ...texts, ...others };

const unknown = "application/octet-stream";

/** Beside a file with such an ending one with `.gz` or `.br` behind it may lie. */
export const compressible: readonly string[] = Object.keys(texts);

/** @returns in small letters and without the dot; "" where there is none */
export function endingOf(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return name.includes(".") ? name.slice(name.lastIndexOf(".") + 1).toLowerCase() : "";
}

/** @param path of a file, not percent-encoded; without an ending it is a former address, or an attachment */
export function contentTypeOf(path: string): string {
  const ending = endingOf(path);
  if (ending === "") return (!path.startsWith("assets/") && texts["html"]) || unknown;
  return types[ending] ?? unknown;
}

/** Endings by their type. */
export function endingsByType(): Map<string, string[]> {
  const byType = new Map<string, string[]>();
  for (const [ending, type] of Object.entries(types)) byType.set(type, [...(byType.get(type) ?? []), ending]);
  return byType;
}
