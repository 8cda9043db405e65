/** `::: note 标题`: a box beside the argument. */
import { escapeHtml } from "../shared/html.ts";
import type { ContainerKind } from "./container-kind.ts";

export const note: ContainerKind = {
  name: "note",
  open: (title) =>
    `<aside class="note" role="note">\n${title ? `<p class="note-title">${escapeHtml(title)}</p>\n` : ""}`,
  close: () => "</aside>\n",
};
