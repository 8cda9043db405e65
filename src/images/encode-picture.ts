/** One size of a picture in one format; the same source gives the same bytes. */
import { UndecodablePicture } from "./undecodable-picture.ts";

/** Names the settings below; to be changed with them, so that a cache of older settings is not used. */
export const recipe = "r1";

const encoders = {
  avif: { quality: 52, effort: 3 },
  webp: { quality: 76 },
  jpeg: { quality: 76, mozjpeg: true },
  png: { palette: true, quality: 90 },
} as const;

export interface Variant {
  /** Pixels. */
  width: number;
  format: keyof typeof encoders;
}

/**
 * Metadata (place, camera, time) stays behind; the camera's rotation is applied.
 * @throws UndecodablePicture
 */
export async function encodePicture(from: string, to: string, { width, format }: Variant): Promise<void> {
  const { default: sharp } = await import("sharp");
  const picture = sharp(from, { failOn: "error" }).autoOrient().resize({ width, withoutEnlargement: true });
  const opaque = format === "jpeg" ? picture.flatten({ background: "#fff" }) : picture;
  try {
    await opaque.toFormat(format, encoders[format]).toFile(to);
  } catch (error) {
    throw new UndecodablePicture(from, (error as Error).message.replace(/\s+/g, " "));
  }
}
