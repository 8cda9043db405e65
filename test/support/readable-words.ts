/** The words of a page. */
import { Parser } from "htmlparser2";

/** Everything that a reader sees or hears; what asks not to be translated left out. */
export function readableWords(html: string): string {
  let words = "";
  const open: boolean[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const isLeft =
        open.at(-1) === true || attributes.translate === "no" || name === "script" || name === "code";
      open.push(isLeft);
      if (isLeft) return;
      for (const key of [
        "title",
        "alt",
        "aria-label",
        "placeholder",
        ...(name === "meta" ? ["content"] : []),
      ]) {
        words += `${attributes[key] ?? ""}\n`;
      }
    },
    ontext(text) {
      if (open.at(-1) !== true) words += text;
    },
    onclosetag() {
      open.pop();
    },
  });
  parser.end(html);
  return words;
}
