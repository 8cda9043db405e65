/** The text of HTML as a reader sees it, and where each piece of it stands in the source. */
import { Parser } from "htmlparser2";

export interface TextPiece {
  /** Offset in the text. */
  at: number;
  /** As it reads, entities resolved. */
  text: string;
  /** Offsets in the HTML. */
  start: number;
  end: number;
}

interface AttributePiece {
  name: string;
  text: string;
  /** Offsets of the whole attribute in the HTML. */
  start: number;
  end: number;
}

export interface HtmlText {
  text: string;
  /** All of the text; a line break between blocks is a piece that takes no place in the HTML. */
  pieces: TextPiece[];
  /** Words that are shown or read out from attributes. */
  attributes: AttributePiece[];
}

const ofWords = new Set(["alt", "title"]);

/** What holds no text, or text of which every character counts. */
const withoutText = new Set(["script", "style", "code", "textarea"]);

const inline = new Set(
  "a abbr b bdi bdo big cite del dfn em font i img ins kbd label mark q s samp small span strike strong sub sup tt u var wbr".split(
    " ",
  ),
);

export function readHtmlText(html: string): HtmlText {
  const read: HtmlText = { text: "", pieces: [], attributes: [] };
  let depthWithout = 0;
  const add = (text: string, start: number, end: number) => {
    read.pieces.push({ at: read.text.length, text, start, end });
    read.text += text;
  };
  const breakAt = (name: string) => {
    const last = read.pieces.at(-1)?.text ?? "\n";
    if (!inline.has(name) && !last.endsWith("\n")) add("\n", parser.startIndex, parser.startIndex);
  };
  const parser = new Parser({
    onopentagname(name) {
      breakAt(name);
      if (withoutText.has(name)) depthWithout++;
    },
    onattribute(name, text) {
      if (!ofWords.has(name) || text === "") return;
      read.attributes.push({ name, text, start: parser.startIndex, end: parser.endIndex });
    },
    onclosetag(name) {
      breakAt(name);
      if (withoutText.has(name)) depthWithout--;
    },
    ontext(text) {
      if (depthWithout > 0) return;
      add(text, parser.startIndex, parser.endIndex + 1);
    },
  });
  parser.end(html);
  return read;
}
