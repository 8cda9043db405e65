/** `::: quote 出处`: somebody's words with where they come from. */
import { escapeHtml } from "../shared/html.ts";
import type { ContainerKind } from "./container-kind.ts";

export const quote: ContainerKind = {
  name: "quote",
  open: () => '<figure class="quote">\n<blockquote>\n',
  close: (source) =>
    `</blockquote>\n${source ? `<figcaption>${escapeHtml(source)}</figcaption>\n` : ""}</figure>\n`,
};
