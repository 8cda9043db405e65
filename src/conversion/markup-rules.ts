/** What is wrong with an editor's marks for conversion. */
import { defineRule, type Place, type Problem } from "../shared/problem.ts";
import { shown } from "../shared/shown.ts";
import type { MarkupFault } from "./markup.ts";
import { ruleCodes } from "./version.ts";

const literal = {
  zh: "只想写出这两个字符，就写成 \\-{ 。",
  en: "To show the two characters themselves write \\-{ .",
};

const unclosed = defineRule<object>({
  id: "conversion/unclosed",
  zh: () => ({
    what: "-{ 没有与它成对的 }- 。",
    why: "看不出哪些字不要转换、哪些字各版不同，符号还会原样印在页面上。",
    fix: `在同一段里补上 }-；${literal.zh}`,
  }),
  en: () => ({
    what: "The -{ has no }- that ends it.",
    why: "It cannot be told which words it means, and the signs would show on the page.",
    fix: `Add }- in the same paragraph. ${literal.en}`,
  }),
});

const nested = defineRule<object>({
  id: "conversion/nested",
  zh: () => ({
    what: "-{ }- 里面又有一个 -{ 。",
    why: "套起来以后看不出哪一个说了算。",
    fix: `把它们拆成前后两个；${literal.zh}`,
  }),
  en: () => ({
    what: "Inside -{ }- there is another -{ .",
    why: "It cannot be told which of the two is meant.",
    fix: `Write them one behind the other. ${literal.en}`,
  }),
});

const noRule = defineRule<object>({
  id: "conversion/no-rule",
  zh: () => ({
    what: "A| 或 H| 后面没有写各版的词。",
    why: "这两种写法是给全文定规则的，没有规则就不起作用。",
    fix: "写成 -{A|zh-hans:软件;zh-tw:軟體}- 这样；只想让几个字不转换，就写 -{这几个字}-。",
  }),
  en: () => ({
    what: "Behind A| or H| there are no words for the versions.",
    why: "These forms make a rule for the whole article, and there is none.",
    fix: "Write it like -{A|zh-hans:软件;zh-tw:軟體}-; to leave words as they are, write -{the words}-.",
  }),
});

const flag = defineRule<{ value: string }>({
  id: "conversion/flag",
  zh: ({ value }) => ({
    what: `-{ }- 里的“${shown(value)}|”不认识。`,
    why: "竖线前面只能是说明怎么用的字母。",
    fix: `可以用 A（这里显示，全文照此转换）、H（全文照此转换，这里不显示）、R（照原样）；${literal.zh}`,
  }),
  en: ({ value }) => ({
    what: `"${shown(value)}|" inside -{ }- is not known.`,
    why: "Before the bar stands a letter that says how the words are meant.",
    fix: `Use A (shown here, and a rule for the article), H (the rule alone) or R (as it is). ${literal.en}`,
  }),
});

const repeated = defineRule<{ value: string }>({
  id: "conversion/repeated",
  zh: ({ value }) => ({
    what: `${shown(value)} 写了两次。`,
    why: "看不出要用哪一个。",
    fix: "只留一个。",
  }),
  en: ({ value }) => ({
    what: `${shown(value)} is named twice.`,
    why: "It cannot be told which of the two is meant.",
    fix: "Keep one of them.",
  }),
});

const nothing = defineRule<{ value: string }>({
  id: "conversion/nothing",
  zh: ({ value }) => ({
    what: `全文规则里 ${shown(value)} 后面是空的。`,
    why: "要是照办，这个词就会从那一版里消失。",
    fix: "写上那一版的词，或者把这一项删掉。",
  }),
  en: ({ value }) => ({
    what: `A rule for the article says nothing behind ${shown(value)}.`,
    why: "Taken literally, the word would vanish from that version.",
    fix: "Write the word, or delete that part.",
  }),
});

const unknownCode = defineRule<{ value: string; near: string | undefined }>({
  id: "conversion/variant",
  zh: ({ value, near }) => ({
    what: `-{ }- 里没有叫“${shown(value)}”的版本。`,
    why: "写在它后面的词哪一版都不会用。",
    fix: `${near ? `是不是“${near}”？` : ""}可以写的有：${ruleCodes.join("、")}。`,
  }),
  en: ({ value, near }) => ({
    what: `There is no version called "${shown(value)}" for -{ }- to name.`,
    why: "The words behind it would be used nowhere.",
    fix: `${near ? `Did you mean "${near}"? ` : ""}It can be: ${ruleCodes.join(", ")}.`,
  }),
});

export function markupProblem(at: Place, fault: MarkupFault): Problem {
  switch (fault.fault) {
    case "unclosed":
      return unclosed(at, {});
    case "nested":
      return nested(at, {});
    case "no-rule":
      return noRule(at, {});
    case "flag":
      return flag(at, fault);
    case "repeated":
      return repeated(at, fault);
    case "nothing":
      return nothing(at, fault);
    case "code":
      return unknownCode(at, fault);
  }
}
