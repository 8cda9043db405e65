/** What an object store is told of a file when nothing else says it: its type, and how long browsers may keep it. */
import { extname } from "node:path";
import type { StoredHeaders } from "./s3-store.ts";

const types: Record<string, string> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  xml: "application/xml; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  avif: "image/avif",
  ico: "image/x-icon",
  woff2: "font/woff2",
  mp4: "video/mp4",
  mp3: "audio/mpeg",
  pdf: "application/pdf",
  zip: "application/zip",
  doc: "application/msword",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xls: "application/vnd.ms-excel",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Names in `assets/` change with the content; everything else is asked for anew. @param path under the site */
export function objectHeaders(path: string): StoredHeaders {
  const isNamedByContent = /^assets\/.*[0-9a-f]{10}/.test(path);
  return {
    contentType: types[extname(path).slice(1).toLowerCase()] ?? "application/octet-stream",
    cacheControl: isNamedByContent ? "public, max-age=31536000, immutable" : "no-cache",
  };
}
