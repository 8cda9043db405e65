/**
 * Draws the pictures of the sample portal (`npm run pictures`).
 * Every list in test/sample/pictures/ names files under content/ with the scene, the seed and the size to draw them in.
 * scenes/directions.ts adds what the words around a picture promise. The same list gives the same bytes; a file that has them already is left alone.
 */

import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { parse } from "yaml";
import { z } from "zod";
import { scenes } from "./scenes/catalogue.ts";
import { directions } from "./scenes/directions.ts";
import { randomFrom } from "./scenes/parts/random.ts";

/** One picture to draw; width and height in pixels. */
export const pictureOrder = z.strictObject({
  file: z
    .string()
    .refine((file) => normalize(file) === file && file.startsWith("content/") && file.endsWith(".jpg"), {
      error: ({ input }) => `"${input}" is no place for a picture: it must be a .jpg under content/.`,
    }),
  scene: z.string().refine((scene) => Object.hasOwn(scenes, scene), {
    error: ({ input }) => `There is no scene "${input}". There are: ${Object.keys(scenes).join(", ")}.`,
  }),
  seed: z.int(),
  width: z.int().min(64).max(4096),
  height: z.int().min(64).max(4096),
});
export type PictureOrder = z.infer<typeof pictureOrder>;

/** The orders of a list; throws one error that names the list and all that is wrong in it. */
export function pictureOrders(list: string, text: string): PictureOrder[] {
  const read = z.array(pictureOrder).safeParse(parse(text));
  if (read.success) return read.data;
  throw new Error(`${list} cannot be drawn:\n${z.prettifyError(read.error)}`);
}

/** The picture as SVG text. */
export function svgOf({ file, scene, seed, width, height }: PictureOrder): string {
  const draw = scenes[scene];
  if (!draw) throw new Error(`There is no scene "${scene}".`);
  return draw(randomFrom(seed), { width, height }, directions[file]);
}

/** The picture as JPEG bytes. */
export function jpegOf(order: PictureOrder): Promise<Buffer> {
  return sharp(Buffer.from(svgOf(order)))
    .flatten()
    .jpeg({ quality: 72, mozjpeg: true })
    .toBuffer();
}

/** Draws all lists of a repository; gives what each file came to. */
async function drawPictures(root: string, say: (line: string) => void): Promise<void> {
  const folder = "test/sample/pictures";
  const lists = (await readdir(join(root, folder))).filter((name) => name.endsWith(".yaml")).sort();
  const orders = await Promise.all(
    lists.map(async (name) =>
      pictureOrders(`${folder}/${name}`, await readFile(join(root, folder, name), "utf8")),
    ),
  );
  const drawn = new Map<string, PictureOrder>();
  let bytes = 0;
  for (const order of orders.flat()) {
    if (drawn.has(order.file)) throw new Error(`${order.file} is ordered twice.`);
    drawn.set(order.file, order);
    const path = join(root, order.file);
    const [jpeg, present] = await Promise.all([jpegOf(order), readFile(path).catch(() => undefined)]);
    const same = present?.equals(jpeg) ?? false;
    if (!same) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, jpeg);
    }
    bytes += jpeg.length;
    say(`${same ? "unchanged" : "drawn    "}  ${order.file}  ${Math.round(jpeg.length / 1024)} KB`);
  }
  say(`${drawn.size} pictures, ${(bytes / 1024 / 1024).toFixed(1)} MB`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await drawPictures(fileURLToPath(new URL("../..", import.meta.url)), (line) => console.log(line)).catch(
    (reason: unknown) => {
      console.error(reason instanceof Error ? reason.message : reason);
      process.exitCode = 1;
    },
  );
}
