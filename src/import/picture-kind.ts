/** Pictures by their bytes: which kind they are, and whether a build can show them. */
import { closeSync, openSync, readSync } from "node:fs";
import { activePartOf } from "../images/active-drawing.ts";

/** File ending of a picture that a portal can show, by its first bytes; undefined for any other file. */
export function pictureKind(start: Uint8Array): string | undefined {
  const ascii = Buffer.from(start).toString("latin1");
  if (ascii.startsWith("\xff\xd8\xff")) return "jpg";
  if (ascii.startsWith("\x89PNG\r\n")) return "png";
  if (/^GIF8[79]a/.test(ascii)) return "gif";
  if (/^RIFF....WEBP/s.test(ascii)) return "webp";
  if (/^....ftypavi[fs]/s.test(ascii)) return "avif";
  return /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i.test(
    ascii,
  )
    ? "svg"
    : undefined;
}

/** Bytes that tell the kind. */
const startBytes = 1024;

export function startOfFile(path: string): Uint8Array {
  const file = openSync(path, "r");
  try {
    const start = Buffer.alloc(startBytes);
    return start.subarray(0, readSync(file, start));
  } finally {
    closeSync(file);
  }
}

/** More are refused by the build, see `readPictureFacts`. */
const mostPixels = 120_000_000;

/** Small enough to be quick, and still every byte of the picture is read. */
const trialWidth = 16;

/** @returns why a build would refuse the picture; undefined where it would not */
export async function pictureFault(bytes: Uint8Array): Promise<string | undefined> {
  try {
    const { default: sharp } = await import("sharp");
    const { format, autoOrient } = await sharp(bytes).metadata();
    const { width, height } = autoOrient;
    if (!width || !height) return "it has no size";
    if (width * height > mostPixels) return `${width} x ${height} pixels`;
    if (format === "svg") return activePartOf(bytes);
    await sharp(bytes, { failOn: "error" }).resize(trialWidth).toBuffer();
    return undefined;
  } catch (error) {
    return (error as Error).message.split("\n")[0] ?? "";
  }
}
