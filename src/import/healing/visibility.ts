/** Whether a reader sees the text of an element, as its styles and those of the elements around it say. */
import { colour, declarationsIn, pixels } from "./style-declarations.ts";

export interface Visibility {
  /** Taken out of sight with all that is in it: not displayed, off the screen, in a box without size. */
  isGone: boolean;
  /** What elements within may undo. */
  isInvisible: boolean;
  isTiny: boolean;
  isOutdented: boolean;
  /** Six digits; undefined where they are not known. */
  colour?: string | undefined;
  background?: string | undefined;
}

/** Of the body: black on something bright, of which only white is sure to hide white. */
export const visible: Visibility = { isGone: false, isInvisible: false, isTiny: false, isOutdented: false };

export function isHidden(one: Visibility): boolean {
  const { isGone, isInvisible, isTiny, isOutdented, colour, background } = one;
  return isGone || isInvisible || isTiny || isOutdented || (colour !== undefined && colour === background);
}

/** Most pages are white, so that white text on nothing known is hidden perhaps. */
export function isPerhapsHidden({ colour, background }: Visibility): boolean {
  return colour === "ffffff" && background === undefined;
}

const farAway = 500;

/** The smallest type that anybody can read, in pixels, is larger. */
const tiny = 2;

export function visibilityWithin(
  around: Visibility,
  name: string,
  attributes: Record<string, string>,
): Visibility {
  const style = declarationsIn(attributes["style"] ?? "");
  const size = fontSize(style, name, attributes);
  const visibility = style.get("visibility");
  const indent = pixels(style.get("text-indent"));
  return {
    isGone: around.isGone || isTakenAway(style, name, attributes),
    isInvisible: visibility === undefined ? around.isInvisible : /^(?:hidden|collapse)$/.test(visibility),
    isTiny: size === undefined ? around.isTiny : size <= tiny,
    isOutdented: indent === undefined ? around.isOutdented : indent <= -farAway,
    colour:
      colour(style.get("color")) ??
      (name === "font" ? colour(attributes["color"]) : undefined) ??
      around.colour,
    background: backgroundOf(style, attributes, around),
  };
}

function isTakenAway(style: Map<string, string>, name: string, attributes: Record<string, string>): boolean {
  if (style.get("display") === "none" || "hidden" in attributes || pixels(style.get("opacity")) === 0)
    return true;
  const isPositioned = /^(?:absolute|fixed)$/.test(style.get("position") ?? "");
  const edges = isPositioned ? ["left", "top", "right", "bottom"] : [];
  const away = [...edges, "margin-left", "margin-top"].some(
    (edge) => (pixels(style.get(edge)) ?? 0) <= -farAway,
  );
  const isClipped = style.get("overflow") === "hidden" && hasNoSize(style.get("height"), style.get("width"));
  const isFlat = name === "marquee" && hasNoSize(attributes["height"], attributes["width"]);
  return away || isClipped || isFlat;
}

function hasNoSize(...lengths: (string | undefined)[]): boolean {
  return lengths.some((length) => (pixels(length) ?? Number.POSITIVE_INFINITY) <= tiny);
}

/** In pixels; undefined where it is that of the element around. */
function fontSize(
  style: Map<string, string>,
  name: string,
  attributes: Record<string, string>,
): number | undefined {
  const [shorthand] = /(?<![\w.])\d*\.?\d+(?:px|pt|em|rem|%)/.exec(style.get("font") ?? "") ?? [];
  const written = style.get("font-size") ?? shorthand;
  const size = pixels(written);
  // Relative to a size that is not seen, a larger one is not seen either.
  if (size !== undefined)
    return /(?:em|%)$/.test(written ?? "") && !/rem$/.test(written ?? "") && size > tiny ? undefined : size;
  if (written !== undefined && /small|medium|large/.test(written)) return 16;
  return name === "font" && attributes["size"] ? 16 : undefined;
}

function backgroundOf(
  style: Map<string, string>,
  attributes: Record<string, string>,
  around: Visibility,
): string | undefined {
  const written = style.get("background-color") ?? style.get("background") ?? attributes["bgcolor"];
  if (style.has("background-image") || attributes["background"]) return unknownBackground;
  if (written === undefined || /^(?:transparent|none|inherit)$/.test(written)) return around.background;
  return colour(written) ?? unknownBackground;
}

/** No colour of a text is equal to it. */
const unknownBackground = "picture";
