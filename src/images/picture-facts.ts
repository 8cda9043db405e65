/** What an image file is: its size as it is shown, and how it may be treated. */
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { activePartOf } from "./active-drawing.ts";
import type { PictureFault } from "./broken-picture.ts";
import type { FileFacts } from "./file-facts.ts";

/** Larger pictures are refused: a file of a few kilobytes can unfold into gigabytes. */
const maximumPixels = 120_000_000;

export interface PictureFacts extends FileFacts {
  /** As shown, the camera's rotation applied. */
  width: number;
  height: number;
  /** Drawings and animations are published as they are, under this file ending. */
  keptAs?: "svg" | "gif" | "webp";
  transparent: boolean;
}

export async function readPictureFacts(path: string): Promise<PictureFacts | { broken: PictureFault }> {
  try {
    const { mtimeMs: modified } = await stat(path);
    const bytes = await readFile(path);
    const { default: sharp } = await import("sharp");
    const { format, autoOrient, hasAlpha, pages } = await sharp(bytes).metadata();
    const { width, height } = autoOrient;
    if (!width || !height) return { broken: "it has no size" };
    if (width * height > maximumPixels) return { broken: `${width} x ${height} pixels are too many` };
    const active = format === "svg" ? activePartOf(bytes) : undefined;
    if (active !== undefined) return { broken: { active } };
    const animated = (pages ?? 1) > 1 && (format === "gif" || format === "webp");
    const keptAs = format === "svg" ? "svg" : animated ? format : undefined;
    return {
      path,
      bytes: bytes.length,
      modified,
      hash: createHash("sha256").update(bytes).digest("hex"),
      width,
      height,
      transparent: hasAlpha === true,
      ...(keptAs && { keptAs }),
    };
  } catch (error) {
    const [reason = ""] = (error as Error).message.split("\n");
    return { broken: reason };
  }
}
