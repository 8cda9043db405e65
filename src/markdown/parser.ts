/** The one Markdown parser: what a body may hold, in order. */
import MarkdownIt from "markdown-it";
import { containerPlugin } from "./containers.ts";
import { conversionMarkPlugin } from "./conversion-marks.ts";
import { figurePlugin } from "./figures.ts";
import { footnotePlugin } from "./footnotes.ts";
import { hanEmphasisPlugin } from "./han-emphasis.ts";
import { indentPlugin } from "./indents.ts";
import { lineJoinPlugin } from "./line-joins.ts";
import { linkPlugin } from "./links.ts";
import { mistypedPlugin } from "./mistyped.ts";
import { pageMarkPlugin } from "./page-marks.ts";
import { rawHtmlPlugin } from "./raw-html.ts";
import { sourceLinePlugin } from "./source-lines.ts";
import { tablePlugin } from "./tables.ts";

/**
 * Neither an underline (`---` below a line is a rule) nor four spaces (as typed before a paragraph) change what a
 * paragraph is. The footnotes come last, when all that they hold is arranged.
 */
export const parser = new MarkdownIt({ html: true, linkify: true })
  .disable(["lheading", "code"])
  .use(indentPlugin)
  .use(pageMarkPlugin)
  .use(hanEmphasisPlugin)
  .use(linkPlugin)
  .use(sourceLinePlugin)
  .use(mistypedPlugin)
  .use(conversionMarkPlugin)
  .use(rawHtmlPlugin)
  .use(lineJoinPlugin)
  .use(containerPlugin)
  .use(figurePlugin)
  .use(tablePlugin)
  .use(footnotePlugin);
