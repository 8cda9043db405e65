/** `::: quote 出处`: somebody's words with where they come from. */
import type { ContainerKind } from "./container-kind.ts";

export const quote: ContainerKind = {
  name: "quote",
  open: () => '<figure class="quote">\n<blockquote>\n',
  close: (source, { line }) =>
    `</blockquote>\n${source ? `<figcaption>${line(source, null)}</figcaption>\n` : ""}</figure>\n`,
};
