/** Pictures of a body: finds their files, reports those that cannot be shown. */
import type { Token } from "markdown-it";
import { brokenPicture } from "../images/broken-picture.ts";
import { decoded, isExternal } from "../shared/urls.ts";
import { findFile } from "./local-files.ts";
import { fileSigns, nameWithSigns } from "./name-with-signs.ts";
import { pictureAlt, pictureMissing, pictureOutside, pictureRemote } from "./picture-problems.ts";
import { inlineText } from "./plain-text.ts";
import type { Rendering } from "./rendering.ts";

export function picturesIn(tokens: Token[]): Token[] {
  return tokens.flatMap(({ children }) => children?.filter(({ type }) => type === "image") ?? []);
}

/** Reads the files of all pictures; afterwards `rendering.pictures` knows those that can be shown. */
export async function readPictures(images: Token[], rendering: Rendering): Promise<void> {
  await Promise.all(images.map((image) => readPicture(image, rendering)));
}

async function readPicture(image: Token, rendering: Rendering): Promise<void> {
  const { context, pictures, problems, placeOf } = rendering;
  const source = String(image.attrGet("src") ?? "");
  const address = decoded(source);
  const place = () => placeOf(image.map, address, source, "![");
  const alt = altOf(image);
  if (alt === "") problems.push(pictureAlt(place(), { address }));
  if (isExternal(address)) {
    problems.push(pictureRemote(place(), { address }));
    return;
  }
  const [, plain = "", rest = ""] = /^([^?#]*)(.*)$/s.exec(source) ?? [];
  const path = decoded(plain);
  const file = path === "" ? { missing: true as const } : findFile(path, context);
  if ("outside" in file) {
    problems.push(pictureOutside(place(), { address }));
  } else if ("missing" in file) {
    const written = nameWithSigns(path, rest, context);
    problems.push(
      written ? fileSigns(place(), written) : pictureMissing(place(), { address, nearest: file.nearest }),
    );
  } else {
    const caption = image.attrGet("title");
    const result = await context.assets.picture(file.path, {
      alt,
      ...(caption && { caption: String(caption) }),
    });
    if ("picture" in result) pictures.set(image, result.picture);
    else problems.push(brokenPicture(place(), { name: address, reason: result.broken }));
  }
}

/** What a reader who cannot see the picture is told. */
export function altOf(image: Token): string {
  return inlineText(image.children ?? [], true);
}
