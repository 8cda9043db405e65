/** stand-in */
import type { ImportTools } from "./import-options.ts";

export const importTools: ImportTools = {
  healing: () => () => ({
    heal: (text) => ({ text, repairs: [], doubts: [] }),
    healHtml: (text) => ({ text, repairs: [], doubts: [] }),
    findSpam: (html) => ({ html, removed: [] }),
  }),
  toMarkdown: (pages, { fileName, link }) => ({
    markdown: `${pages
      .map(({ html }) =>
        html
          .replace(/<img[^>]*src="([^"]*)"[^>]*>/g, (_, a) => `\n\n![图](${fileName(a) ?? a})\n\n`)
          .replace(/<a[^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/g, (_, a, w) => {
            const to = fileName(a) ?? link(a);
            return to === undefined ? w : `[${w}](${to})`;
          })
          .replace(/<p>/g, "\n\n")
          .replace(/<[^>]*>/g, "")
          .trim(),
      )
      .join("\n\n<!--page-->\n\n")}\n`,
    files: [],
    losses: [],
  }),
};
