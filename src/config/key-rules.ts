/** What is wrong with a key or the kind of its value, whatever file it stands in. */
import { defineRule } from "../shared/problem.ts";
import { shown } from "../shared/shown.ts";

/** What the key is for, a sentence, and how it may be written. */
export interface KeyWords {
  /** With the keys above it: `footer.icp`. */
  key: string;
  /** Alone, as it is to be written: `icp`. */
  name: string;
  zh: string;
  en: string;
  /** As YAML, behind the colon. */
  example: string;
}

export const missingKey = defineRule<KeyWords>({
  id: "key/missing",
  zh: ({ key, name, zh, example }) => ({
    what: `缺少 ${key}。`,
    why: zh,
    fix: example ? `加上一行：${name}: ${example}` : `加上 ${name}。`,
  }),
  en: ({ key, name, en, example }) => ({
    what: `${key} is missing.`,
    why: en,
    fix: example ? `Add a line: ${name}: ${example}` : `Add ${name}.`,
  }),
});

export const unknownKey = defineRule<{ key: string; near: string | undefined; known: string[] }>({
  id: "key/unknown",
  zh: ({ key, near, known }) => ({
    what: hasUnseen(key, near) ? `“${near}”前后有看不见的空格。` : `没有“${shown(key)}”这一项。`,
    why: "写在里面的内容不会起作用。",
    fix: hasUnseen(key, near)
      ? "删掉这一行开头和冒号前面的空格（全角空格也算），再从行首写起。"
      : near
        ? `是不是“${near}”？改过来，或者删掉这一项。`
        : `删掉它，或者换成其中一项：${known.join(" ")}。`,
  }),
  en: ({ key, near, known }) => ({
    what: hasUnseen(key, near)
      ? `There are spaces before or behind "${near}" that cannot be seen.`
      : `There is no key "${shown(key)}".`,
    why: "What it says would have no effect.",
    fix: hasUnseen(key, near)
      ? "Delete what stands at the beginning of the line and before the colon, full-width spaces too."
      : near
        ? `Did you mean "${near}"? Correct it, or delete the key.`
        : `Delete it, or use one of: ${known.join(" ")}.`,
  }),
});

/** As a full-width space, which YAML takes for a letter. */
function hasUnseen(key: string, near: string | undefined): near is string {
  return key !== near && shown(key) === near;
}

export const notList = defineRule<KeyWords & { value: unknown; items: string[] }>({
  id: "key/list",
  zh: ({ key, name, zh, value, items }) => ({
    what: `${key} 要写成列表，这里写的是“${shown(value)}”。`,
    why: zh,
    fix: `改成：${name}: [${items.join(", ")}]`,
  }),
  en: ({ key, name, en, value, items }) => ({
    what: `${key} has to be a list, but is "${shown(value)}".`,
    why: en,
    fix: `Write: ${name}: [${items.join(", ")}]`,
  }),
});

export const wrongType = defineRule<KeyWords & { value: unknown; wanted: { zh: string; en: string } }>({
  id: "key/type",
  zh: ({ key, name, zh, example, value, wanted }) => ({
    what: `${key} 要写成${wanted.zh}，这里写的是“${shown(value)}”。`,
    why: zh,
    fix: example ? `照这样写：${name}: ${example}` : `把 ${name} 改成${wanted.zh}。`,
  }),
  en: ({ key, name, en, example, value, wanted }) => ({
    what: `${key} has to be ${wanted.en}, but is "${shown(value)}".`,
    why: en,
    fix: example ? `Write it like this: ${name}: ${example}` : `Make ${name} ${wanted.en}.`,
  }),
});

export const unknownChoice = defineRule<
  KeyWords & { value: unknown; near: string | undefined; choices: string[] }
>({
  id: "key/choice",
  zh: ({ key, zh, value, near, choices }) => ({
    what: `${key} 不能是“${shown(value)}”。`,
    why: zh,
    fix: `${near ? `是不是“${near}”？` : ""}可以写的有：${choices.join("、")}。`,
  }),
  en: ({ key, en, value, near, choices }) => ({
    what: `${key} cannot be "${shown(value)}".`,
    why: en,
    fix: `${near ? `Did you mean "${near}"? ` : ""}It can be: ${choices.join(", ")}.`,
  }),
});

export const notNumber = defineRule<KeyWords & { value: unknown }>({
  id: "key/number",
  zh: ({ key, name, zh, example, value }) => ({
    what: `${key} 要写成整数，这里写的是“${shown(value)}”。`,
    why: zh,
    fix: `只用数字，例如 ${name}: ${example || "10"}`,
  }),
  en: ({ key, name, en, example, value }) => ({
    what: `${key} has to be a whole number, but is "${shown(value)}".`,
    why: en,
    fix: `Use digits only, for example ${name}: ${example || "10"}`,
  }),
});

export const outOfRange = defineRule<KeyWords & { value: unknown; bound: string; over: boolean }>({
  id: "key/range",
  zh: ({ key, zh, value, bound, over }) => ({
    what: `${key} 的“${shown(value)}”太${over ? "大" : "小"}了。`,
    why: zh,
    fix: over ? `不要超过 ${bound}。` : `不要小于 ${bound}。`,
  }),
  en: ({ key, en, value, bound, over }) => ({
    what: `${key} is ${over ? "too large" : "too small"}: "${shown(value)}".`,
    why: en,
    fix: over ? `Use ${bound} at most.` : `Use ${bound} at least.`,
  }),
});

export const emptyValue = defineRule<KeyWords>({
  id: "key/empty",
  zh: ({ key, name, zh, example }) => ({
    what: `${key} 里有一项是空的。`,
    why: zh,
    fix: example ? `写上内容，例如 ${name}: ${example}，或者删掉空的一项。` : "写上内容，或者删掉空的一项。",
  }),
  en: ({ key, name, en, example }) => ({
    what: `${key} has an empty entry.`,
    why: en,
    fix: example ? `Fill it, for example ${name}: ${example}, or delete it.` : "Fill it or delete it.",
  }),
});

export const brokenLine = defineRule<{ value: string }>({
  id: "key/line-break",
  zh: ({ value }) => ({
    what: `“${shown(value)}”里有换行或看不见的控制字符。`,
    why: "这一项在页面上、列表里和网页标题栏里都只占一行。",
    fix: "写成一行；多半是从别处粘贴时带进来的，重新打一遍最可靠。",
  }),
  en: ({ value }) => ({
    what: `"${shown(value)}" has a line break or an invisible control character.`,
    why: "It stands on one line in pages, lists and the title bar.",
    fix: "Write it on one line; such characters come with pasted text, so typing it anew is safest.",
  }),
});

export const notKeys = defineRule<{ value: unknown; example: string }>({
  id: "key/none",
  zh: ({ value, example }) => ({
    what: `这里要一行一项，写成“名称: 内容”，却写的是“${shown(value)}”。`,
    why: "这样看不出哪一项是什么。",
    fix: `每行写一项，用英文冒号，冒号后面空一格：${example}`,
  }),
  en: ({ value, example }) => ({
    what: `Lines of "key: value" are expected, but it says "${shown(value)}".`,
    why: "Nothing tells which value is what.",
    fix: `Write a key a line, with a colon and a space behind it: ${example}`,
  }),
});
