/** Addresses, titles and other words within the brackets of a link or a picture. */
import { isExternal } from "../../shared/urls.ts";

const entity = /&(?=#\d{1,7};|#x[0-9a-f]{1,6};|[a-z][a-z0-9]{1,31};)/gi;

export function destination(address: string): string {
  const oneLine = address
    .replace(/[\s\u3000]/g, (space) => (space === " " ? " " : encodeURIComponent(space)))
    .replaceAll("`", "%60")
    .replaceAll("|", "%7C");
  const escaped = oneLine.replace(/\\(?=[!-/:-@[-`{-~])/g, "\\\\").replace(entity, "\\&");
  if (escaped !== "" && !/[ <>()]/.test(escaped)) return escaped;
  return isExternal(address) && !/[<>]/.test(escaped)
    ? escaped.replaceAll(" ", "%20").replaceAll("(", "%28").replaceAll(")", "%29")
    : `<${escaped.replace(/[<>]/g, "\\$&")}>`;
}

/** With the quotes, and a space before; empty for no title. */
export function titlePart(title: string | null): string {
  if (!title) return "";
  const escaped = title
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/g, "\\\\")
    .replace(entity, "\\&")
    .replaceAll('"', '\\"');
  return ` "${escaped}"`;
}

/** The name of a box or of a page: in one line, without the marks of the versions. */
export function boxWords(words: string | undefined): string {
  return (words ?? "").replace(/\s+/g, " ").replaceAll("-{", "- {").trim();
}

/** The words that stand for a picture: Markdown too, of which only the words are shown. */
export function altText(alt: string): string {
  return alt.replace(/[\\*_`~<&[\]]|-(?=\{)|:(?=\/\/)/g, "\\$&");
}
