/** `::: gallery`: pictures side by side, one a line. */
import { boxOnly } from "./box-problems.ts";
import type { ContainerKind } from "./container-kind.ts";
import { figureToken } from "./figures.ts";
import { picturesIn } from "./pictures.ts";
import { inlineText } from "./plain-text.ts";
import { renderingOf } from "./rendering.ts";

export const gallery: ContainerKind = {
  name: "gallery",
  contents(inner, box, state) {
    const { problems, placeOf } = renderingOf(state.env);
    const images = picturesIn(inner);
    const text = inner.map(({ children }) => inlineText(children ?? [])).find((words) => words !== "");
    if (text !== undefined || images.length === 0) {
      problems.push(boxOnly(placeOf(box.map, text ?? ""), { name: "gallery", zh: "图片", en: "pictures" }));
    }
    return images.map((image) => figureToken(image, "gallery", state));
  },
  open: () => '<ul class="gallery">\n',
  close: () => "</ul>\n",
};
