/** The encoding that a page names in its head: `<meta charset="gbk">`, or the `http-equiv` that came before it. */
import { Parser } from "htmlparser2";

/** Bytes; the standard looks at 1024, yet old pages open with long comments. */
const headLength = 8192;

/** @returns a label that TextDecoder knows */
export function namedEncoding(bytes: Uint8Array): string | undefined {
  let found: string | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name !== "meta" || found !== undefined) return;
      const inContent = /charset\s*=\s*["']?([^\s;"']+)/i.exec(attributes["content"] ?? "")?.[1];
      found = known(attributes["charset"] ?? inContent);
    },
  });
  parser.end(Buffer.from(bytes.subarray(0, headLength)).toString("latin1"));
  return found;
}

/** A page that a parser of bytes could read so far is not in UTF-16, whatever it says. */
function known(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(label.trim());
    if (encoding.startsWith("utf-16")) return "utf-8";
    return encoding === "gbk" ? "gb18030" : encoding;
  } catch {
    return undefined;
  }
}
