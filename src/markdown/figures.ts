/** Pictures in the text: one alone in its paragraph becomes a figure with its caption, others stay in their line. */
import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { columnWidth, pictureMarkup } from "./picture-markup.ts";
import { pictureCaption } from "./picture-problems.ts";
import { altOf } from "./pictures.ts";
import { type Rendering, renderingOf } from "./rendering.ts";

export function figurePlugin(md: MarkdownIt): void {
  const { escapeHtml } = md.utils;
  md.core.ruler.push("figures", (state) => {
    if (state.src.includes("![") || state.src.includes("<img")) state.tokens = withFigures(state);
  });
  md.renderer.rules.image = (tokens, index, _options, env) => {
    const image = tokens[index];
    return image ? pictureOrWords(image, renderingOf(env), columnWidth.text) : "";
  };
  md.renderer.rules.figure = (tokens, index, _options, env) => {
    const figure = tokens[index];
    const image = figure?.children?.[0];
    if (!figure || !image) return "";
    const inGallery = figure.info === "gallery";
    const widest = inGallery ? columnWidth.gallery : columnWidth.text;
    const caption = String(image.attrGet("title") ?? "");
    const rendering = renderingOf(env);
    const words = caption ? `<figcaption>${rendering.line(caption, figure.map)}</figcaption>` : "";
    const html = `<figure class="figure">${pictureOrWords(image, rendering, widest)}${words}</figure>`;
    return inGallery ? `<li>${html}</li>\n` : `${html}\n`;
  };

  function pictureOrWords(image: Token, { pictures, context }: Rendering, widest: number): string {
    const picture = pictures.get(image);
    return picture ? pictureMarkup(picture, context.site.basePath, widest) : escapeHtml(altOf(image));
  }
}

/** A picture as a block of its own. */
export function figureToken(
  image: Token,
  place: "text" | "gallery",
  { Token }: Pick<StateCore, "Token">,
): Token {
  return Object.assign(new Token("figure", "figure", 0), { children: [image], info: place, map: image.map });
}

function withFigures(state: StateCore): Token[] {
  const { tokens } = state;
  return tokens.flatMap((token, index) => {
    if (token.type === "paragraph_open" && loneImages(token, tokens[index + 1])) return [];
    if (token.type === "paragraph_close" && loneImages(tokens[index - 2], tokens[index - 1])) return [];
    const images = token.type === "inline" && loneImages(tokens[index - 1], token);
    if (token.type === "inline" && !images) reportCaptions(token.children ?? [], renderingOf(state.env));
    return images ? images.map((image) => figureToken(image, "text", state)) : token;
  });
}

/** A box that holds pictures only has made figures of its own by now. */
function reportCaptions(pieces: readonly Token[], { problems, placeOf }: Rendering): void {
  for (const piece of pieces) {
    // In HTML a title is no caption.
    if (piece.type !== "image" || piece.info === "html") continue;
    const caption = String(piece.attrGet("title") ?? "");
    if (caption) problems.push(pictureCaption(placeOf(piece.map, caption), { caption }));
  }
}

/** The pictures of a paragraph that holds nothing else; a line of a tight list is no paragraph. */
function loneImages(open: Token | undefined, inline: Token | undefined): Token[] | undefined {
  if (open?.type !== "paragraph_open" || open.hidden) return undefined;
  const pieces = inline?.children ?? [];
  const images = pieces.filter(({ type }) => type === "image");
  const rest = pieces.filter(({ type }) => type !== "image");
  const nothingElse = rest.every(({ tag, content }) => tag === "br" || (tag === "" && content.trim() === ""));
  return images.length > 0 && nothingElse ? images : undefined;
}
