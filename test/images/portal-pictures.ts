/** Pictures drawn for a test into a folder of its own. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), "newspark-images-"));
}

export interface Drawing {
  width: number;
  height: number;
  alpha?: number;
  /** EXIF orientation, 1 to 8. */
  orientation?: number;
}

/** @returns the absolute path; the format follows the name's ending */
export async function draw(folder: string, name: string, { width, height, alpha, orientation }: Drawing) {
  const path = join(folder, name);
  const background = { r: 120, g: 160, b: 180, alpha: alpha ?? 1 };
  const picture = sharp({ create: { width, height, channels: alpha === undefined ? 3 : 4, background } });
  await (orientation ? picture.withMetadata({ orientation }) : picture).toFile(path);
  return path;
}
