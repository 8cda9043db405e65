/** `::: note 标题`: a box beside the argument. */
import type { ContainerKind } from "./container-kind.ts";

export const note: ContainerKind = {
  name: "note",
  open: (title, box, { line }) =>
    `<aside class="note" role="note">\n${title ? `<p class="note-title">${line(title, box.map)}</p>\n` : ""}`,
  close: () => "</aside>\n",
};
