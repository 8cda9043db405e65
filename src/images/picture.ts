/** Picture: an image file with the addresses of the sizes that the build makes of it. */

/** What an editor says about a picture. */
export interface PictureWords {
  alt: string;
  caption?: string;
}

export interface Picture extends PictureWords {
  /** Of the largest size made; the page sets both so that nothing shifts. */
  width: number;
  height: number;
  /** Site path (without the base path) of the JPEG, PNG, SVG or GIF that every reader can show. */
  src: string;
  /** `srcset` values, best format first; site paths without the base path. */
  sources: { type: "image/avif" | "image/webp" | "image/jpeg" | "image/png"; srcset: string }[];
  /** Address of a small version (320 px wide) for lists. */
  thumbnail: string;
}

/** A file that the build has to put at an address: made from `from`, or copied when `width` is absent. */
export interface AssetJob {
  /** Output path under the site, no leading slash. */
  to: string;
  /** Absolute path of the source file. */
  from: string;
  /** Hash of the source's bytes. */
  hash: string;
  /** Where nothing is to be read but all is to be drawn; the hash is then of what it is drawn from. */
  draw?(): Promise<Uint8Array>;
  width?: number;
  format?: "avif" | "webp" | "jpeg" | "png";
}
