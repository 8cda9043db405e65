/** Pages of a portal in Simplified as these tests convert them: to Taiwan's version, all that it has below `/zh-tw`. */
import type { Converter } from "../../src/conversion/converter.ts";
import type { WordRule } from "../../src/conversion/word-rule.ts";
import { htmlConverter } from "../../src/variants/convert-html.ts";
import type { HtmlTarget } from "../../src/variants/html-target.ts";
import { convertJsonLd } from "../../src/variants/json-ld.ts";
import { languagesOf } from "../../src/variants/source-languages.ts";
import { conversionsFor } from "../support/conversions.ts";

const language = "zh-Hant-TW";

/** @param words what the glossary says of words in Traditional */
export async function taiwanese(words: Record<string, string> = {}): Promise<Converter> {
  const rules = Object.entries(words).map(
    ([word, text]): WordRule => ({ word, texts: new Map([["zh-hant", text]]) }),
  );
  const { versions, converter } = await conversionsFor(["zh-tw"], rules);
  const made = versions[1] && converter("zh-Hans", versions[1]);
  if (!made) throw new Error("there is no version for Taiwan");
  return made;
}

export function pageConverter(converter: Converter, changes: Partial<HtmlTarget> = {}) {
  const linkTo = (address: string) => (address.startsWith("/") ? `/zh-tw${address}` : address);
  return htmlConverter({
    converter,
    sourceLanguages: languagesOf("zh-Hans"),
    language,
    linkTo,
    data: (json) => convertJsonLd(json, { text: converter.convert, linkTo, language }),
    ...changes,
  });
}
