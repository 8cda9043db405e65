/** `-{…}-` where nobody reads it: the words of the configuration are converted by the glossary alone. */
import { markupBegin } from "../conversion/markup.ts";
import { defineRule, type Problem } from "../shared/problem.ts";
import { shown } from "../shared/shown.ts";
import { textsIn } from "./texts-in.ts";
import type { YamlSource } from "./yaml-source.ts";

const strayMarkup = defineRule<{ value: string }>({
  id: "config/conversion-mark",
  zh: ({ value }) => ({
    what: `“${shown(value)}”里的 -{…}- 在这里不起作用。`,
    why: "栏目名和网站设置里的词按词表转换，这个写法会原样出现在每个网页上。",
    fix: "这里写平常的文字；别的文字版本要用另外的词，就写进 content/glossary.yaml。",
  }),
  en: ({ value }) => ({
    what: `The -{…}- in "${shown(value)}" has no effect here.`,
    why: "Labels and settings are converted by the glossary, and readers would see the marks on every page.",
    fix: "Write plain words; what other versions say instead of them goes into content/glossary.yaml.",
  }),
});

export function strayMarkups({ data, placeOf }: YamlSource): Problem[] {
  return textsIn(data)
    .filter(({ text }) => text.includes(markupBegin))
    .map(({ text, path }) => strayMarkup(placeOf(path), { value: text }));
}
