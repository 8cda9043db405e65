/** The Han characters of a text and where each stands: what HTML and the Markdown that is made of it have in common. */
import { spelledOut } from "./healing/spelled-out.ts";

export interface HanInText {
  /** One after the other. */
  characters: string;
  /** Of each UTF-16 unit of `characters` the offset in the text. */
  places: number[];
}

const han = /\p{Script=Han}/u;

export function hanIn(text: string): HanInText {
  const found: HanInText = { characters: "", places: [] };
  for (const { 0: written, index } of text.matchAll(/\p{Script=Han}|&#(?:x[\da-f]{1,6}|\d{1,7});?/giu)) {
    const character = written.startsWith("&") ? spelledOut(written) : written;
    if (!han.test(character)) continue;
    found.characters += character;
    for (let unit = 0; unit < character.length; unit++) found.places.push(index);
  }
  return found;
}
