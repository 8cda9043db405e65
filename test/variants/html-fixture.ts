/** Pages of a portal in Simplified as these tests convert them: to Taiwan's version, all that it has below `/zh-tw`. */
import type { Converter } from "../../src/conversion/converter.ts";
import type { WordRule } from "../../src/conversion/word-rule.ts";
import type { HtmlSource, HtmlTarget } from "../../src/variants/html-target.ts";
import { convertJsonLd } from "../../src/variants/json-ld.ts";
import { languagesOf } from "../../src/variants/source-languages.ts";
import { htmlConverter } from "../../src/variants/write-page.ts";
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

export function pageConverter(
  converter: Converter,
  { source, to }: { source?: Partial<HtmlSource>; to?: Partial<HtmlTarget> } = {},
) {
  const path = "/zh-tw";
  const linkTo = (address: string) => (address.startsWith("/") ? path + address : address);
  return htmlConverter(
    {
      languages: languagesOf("zh-Hans"),
      placeOfPath: (address) => (address.startsWith("/") ? 0 : -1),
      mayJoin: converter.mayJoin,
      ...source,
    },
    {
      converter,
      index: 1,
      language,
      path,
      data: (json) => convertJsonLd(json, { text: converter.convert, linkTo, language }),
      ...to,
    },
  );
}
