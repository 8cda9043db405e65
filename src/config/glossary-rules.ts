/** What is wrong with the words that a portal, or an article, converts in its own way. */
import { ruleCodes } from "../conversion/version.ts";
import { defineRule } from "../shared/problem.ts";
import { shown } from "../shared/shown.ts";

export const glossaryUnreadable = defineRule<{ reason: string }>({
  id: "glossary/unreadable",
  zh: ({ reason }) => ({
    what: `读不到 content/glossary.yaml（${reason}）。`,
    why: "里面的用词会不起作用，繁体版就会出错。",
    fix: "检查这个文件的权限；不需要用词表就把它删掉。",
  }),
  en: ({ reason }) => ({
    what: `content/glossary.yaml cannot be read (${reason}).`,
    why: "Its words would have no effect, and the Traditional versions would be wrong.",
    fix: "Check the file's permissions; delete it if no glossary is needed.",
  }),
});

export const wrongWord = defineRule<{ word: string; value: unknown }>({
  id: "glossary/value",
  zh: ({ word, value }) => ({
    what: `“${shown(word)}”后面写的是“${shown(value)}”，看不出要变成什么。`,
    why: "每个词要写明它在繁体版里的写法。",
    fix: "写一个词，例如 余华: 余華；各版不同时写 软件: { zh-tw: 軟體, zh-hk: 軟件 }",
  }),
  en: ({ word, value }) => ({
    what: `Behind "${shown(word)}" stands "${shown(value)}", which does not say what becomes of it.`,
    why: "Each word needs its form in the other versions.",
    fix: "Write a word, as in 余华: 余華, or where versions differ 软件: { zh-tw: 軟體, zh-hk: 軟件 }",
  }),
});

export const emptyWord = defineRule<{ word: string }>({
  id: "glossary/nothing",
  zh: ({ word }) => ({
    what: `“${shown(word)}”没有写变成什么。`,
    why: "要是照办，这个词就会从繁体版里消失。",
    fix: "写上它在繁体版里的写法；不想改它就把原词再写一遍，或者删掉这一行。",
  }),
  en: ({ word }) => ({
    what: `"${shown(word)}" is mapped to nothing.`,
    why: "Taken literally, the word would vanish from the other versions.",
    fix: "Write its form there; to leave it as it is repeat the word, or delete the line.",
  }),
});

export const unknownVariant = defineRule<{ code: string; near: string | undefined }>({
  id: "glossary/variant",
  zh: ({ code, near }) => ({
    what: `没有叫“${shown(code)}”的版本。`,
    why: "写在它后面的词哪一版都不会用。",
    fix: `${near ? `是不是“${near}”？` : ""}可以写的有：${ruleCodes.join("、")}。`,
  }),
  en: ({ code, near }) => ({
    what: `There is no version called "${shown(code)}".`,
    why: "The word behind it would be used nowhere.",
    fix: `${near ? `Did you mean "${near}"? ` : ""}It can be: ${ruleCodes.join(", ")}.`,
  }),
});

export const circularWord = defineRule<{ path: string[]; code: string }>({
  id: "glossary/circle",
  zh: ({ path, code }) => ({
    what: `这几个词在 ${code} 里互相指来指去：${path.map((word) => shown(word)).join(" → ")}。`,
    why: "看不出到底要哪一个。",
    fix: "只留下要用的那一个方向。",
  }),
  en: ({ path, code }) => ({
    what: `In ${code} these words lead to each other: ${path.map((word) => shown(word)).join(" → ")}.`,
    why: "It cannot be told which of them is meant.",
    fix: "Keep the one direction that you want.",
  }),
});
