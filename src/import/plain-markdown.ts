/** A body without anything but its words, for one that cannot be kept as it was: every mark of Markdown's is written out. */

/** Elements whose end ends a paragraph. */
const blocks = /<\/?(?:p|div|br|li|tr|h[1-6]|table|ul|ol|blockquote|section|article|hr)\b[^>]*>/gi;
const silent =
  /<(script|style|textarea|title|template|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)|<!--[\s\S]*?(?:-->|$)/gi;

export function plainMarkdown(html: string, plain: (text: string) => string | undefined): string {
  return html
    .replace(silent, " ")
    .replace(blocks, "\n\n")
    .replace(/<[^>]*>/g, "")
    .split(/\n\s*\n/)
    .flatMap((paragraph) => plain(paragraph) ?? [])
    .map((paragraph) => paragraph.replace(/[!-/:-@[-`{-~]/g, "\\$&").replace(/^[：]{3,}/, ""))
    .join("\n\n");
}
