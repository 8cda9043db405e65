/** What an editor reads when a text is not YAML: the usual slips by name, the rest with the line that is wrong. */
import type { YAMLError } from "yaml";
import { defineRule, type Place, type Problem } from "../shared/problem.ts";
import { shown } from "../shared/shown.ts";

const why = {
  zh: "这样就读不出后面写的是什么，这份文件也就不能用。",
  en: "What follows cannot be read, so the file cannot be used.",
};

const tab = defineRule<Line>({
  id: "yaml/tab",
  zh: ({ line }) => ({
    what: `“${line}”用制表符（Tab）缩进。`,
    why: "各台电脑的制表符宽度不同，所以这里只能用空格。",
    fix: "把行首的制表符换成两个空格。",
  }),
  en: ({ line }) => ({
    what: `"${line}" is indented with a tab.`,
    why: "Tabs are not equally wide everywhere, so only spaces may indent.",
    fix: "Replace the tab at the start of the line by two spaces.",
  }),
});

const repeatedKey = defineRule<{ key: string }>({
  id: "yaml/repeated-key",
  zh: ({ key }) => ({
    what: `“${key}”写了两次。`,
    why: "只能有一个起作用。",
    fix: "留下要用的那一行，删掉另一行。",
  }),
  en: ({ key }) => ({
    what: `"${key}" is written twice.`,
    why: "Only one of them can count.",
    fix: "Keep the line that you want and delete the other.",
  }),
});

const colon = defineRule<{ line: string; key: string; value: string }>({
  id: "yaml/colon",
  zh: ({ line, key, value }) => ({
    what: `“${line}”里有两个“冒号加空格”。`,
    why: why.zh,
    fix: `用英文引号把内容括起来：${key}: "${value}"`,
  }),
  en: ({ line, key, value }) => ({
    what: `"${line}" has two colons that are followed by a space.`,
    why: why.en,
    fix: `Put the value into quotes: ${key}: "${value}"`,
  }),
});

const quotes = defineRule<Line>({
  id: "yaml/quotes",
  zh: ({ line }) => ({
    what: `“${line}”的引号不成对，或者引号外面还有字。`,
    why: why.zh,
    fix: "整个内容用一对英文引号括起来；内容里面的引号用中文引号“”。",
  }),
  en: ({ line }) => ({
    what: `"${line}" has quotes that do not pair up, or text behind the closing quote.`,
    why: why.en,
    fix: "Put the whole value into one pair of quotes; inside it use “curly” ones.",
  }),
});

const brackets = defineRule<Line>({
  id: "yaml/brackets",
  zh: ({ line }) => ({
    what: `“${line}”的括号没有写完整，或者括号外面还有字。`,
    why: why.zh,
    fix: "列表写成 [甲, 乙]，用英文方括号和英文逗号；内容本身以括号开头时，用英文引号把它整个括起来。",
  }),
  en: ({ line }) => ({
    what: `"${line}" has brackets that do not pair up, or text behind the closing one.`,
    why: why.en,
    fix: "Write a list as [a, b]; put a value that begins with a bracket into quotes.",
  }),
});

const firstCharacter = defineRule<{ line: string; character: string }>({
  id: "yaml/first-character",
  zh: ({ line, character }) => ({
    what: `“${line}”的内容以“${character}”开头，这个符号在这里另有用处。`,
    why: why.zh,
    fix: "用英文引号把整个内容括起来。",
  }),
  en: ({ line, character }) => ({
    what: `The value in "${line}" begins with "${character}", which means something else here.`,
    why: why.en,
    fix: "Put the whole value into quotes.",
  }),
});

const syntax = defineRule<{ line: string; message: string }>({
  id: "yaml/syntax",
  zh: ({ line, message }) => ({
    what: `读到“${line}”时读不下去（${message}）。`,
    why: why.zh,
    fix: "每行写成“名称: 内容”，英文冒号后面空一格；内容里有特殊符号时用英文引号括起来。",
  }),
  en: ({ line, message }) => ({
    what: `"${line}" cannot be read (${message}).`,
    why: why.en,
    fix: 'Write each line as "key: value" with a space behind the colon; put values with special characters into quotes.',
  }),
});

export const cutText = defineRule<{ value: string; rest: string }>({
  id: "yaml/comment",
  severity: "warning",
  zh: ({ value, rest }) => ({
    what: `“${shown(value)}”后面的“#${shown(rest)}”没有读进来。`,
    why: "空格后面的 # 开始一段注释，读者看不到。",
    fix: `要显示的话，用英文引号把全部内容括起来："${shown(value)} #${shown(rest)}"。真是注释，就在 # 后面空一格。`,
  }),
  en: ({ value, rest }) => ({
    what: `What follows "${shown(value)}" was not read: "#${shown(rest)}".`,
    why: "A # behind a space begins a comment, which readers never see.",
    fix: `If it belongs to the text, put all of it into quotes: "${shown(value)} #${shown(rest)}". If it is a comment, write a space behind the #.`,
  }),
});

export const unknownAlias = defineRule<{ name: string }>({
  id: "yaml/first-character",
  zh: ({ name }) => ({
    what: `“*${shown(name)}”以星号开头，这个符号在这里另有用处。`,
    why: why.zh,
    fix: "用英文引号把整个内容括起来，或者去掉星号。",
  }),
  en: ({ name }) => ({
    what: `"*${shown(name)}" begins with an asterisk, which means something else here.`,
    why: why.en,
    fix: "Put the whole value into quotes, or drop the asterisks.",
  }),
});

export const tooComplex = defineRule<object>({
  id: "yaml/too-complex",
  zh: () => ({
    what: "层次太深，或者引用太多。",
    why: "没有文章需要这样写，读它却会拖垮整个系统。",
    fix: "只写用得着的几项，每项一行。",
  }),
  en: () => ({
    what: "It is nested too deeply, or repeats itself too often by references.",
    why: "No content needs that, and reading it would stall the build.",
    fix: "Write only the keys that are needed, one a line.",
  }),
});

const indent = defineRule<Line>({
  id: "yaml/indent",
  zh: ({ line }) => ({
    what: `“${line}”和上面的各行没有对齐。`,
    why: why.zh,
    fix: "同一级的各行左边对齐；下一级的各行缩进两个空格。",
  }),
  en: ({ line }) => ({
    what: `"${line}" is not aligned with the lines above.`,
    why: why.en,
    fix: "Align the lines of one level on the left; indent those below a key by two spaces.",
  }),
});

const fullWidthColon = defineRule<{ key: string; value: string }>({
  id: "yaml/full-width-colon",
  zh: ({ key, value }) => ({
    what: `“${shown(key)}”后面没有“英文冒号加空格”。`,
    why: "中文冒号、少了空格的冒号都不算，这一行就读不出来。",
    fix: `改成：${shown(key)}: ${shown(value)}`,
  }),
  en: ({ key, value }) => ({
    what: `"${shown(key)}" is not followed by an ASCII colon and a space.`,
    why: "A full-width colon, or one without a space, does not count, so the line cannot be read.",
    fix: `Write: ${shown(key)}: ${shown(value)}`,
  }),
});

interface Line {
  line: string;
}

export function yamlProblem(error: YAMLError, text: string, at: (offset: number) => Place): Problem {
  const offset = Math.min(error.pos[0], Math.max(0, text.trimEnd().length - 1));
  const place = at(offset);
  const start = lineStart(text, offset);
  const raw = lineFrom(text, start);
  const line = shown(raw);
  const [, key = "title", value = ""] = /^[\s-]*([^:]*?)\s*:\s+(.*?)\s*$/.exec(raw) ?? [];
  switch (error.code) {
    case "TAB_AS_INDENT":
      return tab(place, { line });
    case "DUPLICATE_KEY":
      return repeatedKey(place, { key: shown(/^["']?([^:"']*)/.exec(text.slice(offset))?.[1]) });
    case "BAD_SCALAR_START":
    case "TAG_RESOLVE_FAILED":
    case "BAD_ALIAS":
      return firstCharacter(place, { line, character: shown(text[offset]) });
  }
  const unclosed = /closing .quote/.test(error.message) ? openQuote(text, offset, at) : undefined;
  if (unclosed) return unclosed;
  const swallowed = colonProblem(text, start, at) ?? colonProblem(text, lineStart(text, start - 1), at);
  if (swallowed) return swallowed;
  if (/^["']/.test(value)) return quotes(place, { line });
  if (/^[[{]/.test(value)) return brackets(place, { line });
  if (/^[!&*%@`|>]/.test(value)) return firstCharacter(place, { line, character: value.slice(0, 1) });
  if (error.code === "BAD_INDENT") return indent(place, { line });
  if (error.code !== "BLOCK_AS_IMPLICIT_KEY" && error.code !== "MULTILINE_IMPLICIT_KEY") {
    return syntax(place, { line, message: shown(error.message) });
  }
  if (/:(\s|$)/.test(value)) {
    return colon(place, { line, key: shown(key), value: shown(value.replaceAll('"', "”")) });
  }
  const next = text.indexOf("\n", offset) + 1;
  return indent(at(next), { line: shown(lineFrom(text, next)) });
}

/** The first line that would be a key had it an ASCII colon and a space. */
export function missingColon(text: string, at: (offset: number) => Place): Problem | undefined {
  for (let start = 0; start < text.length; start = text.indexOf("\n", start) + 1 || text.length) {
    const problem = colonProblem(text, start, at);
    if (problem) return problem;
  }
  return undefined;
}

function colonProblem(text: string, start: number, at: (offset: number) => Place): Problem | undefined {
  const parts = /^ {0,8}([\p{L}_-]{1,40}) ?(?:：|:(?![\s/]))\s*(.*?)\s*$/u.exec(
    lineFrom(text, start).slice(0, 300),
  );
  return parts ? fullWidthColon(at(start), { key: parts[1] ?? "", value: parts[2] ?? "" }) : undefined;
}

/** YAML notices an open quote only where the text ends; the slip is where the quote begins. */
function openQuote(text: string, end: number, at: (offset: number) => Place): Problem | undefined {
  for (let start = lineStart(text, end); ; start = lineStart(text, start - 1)) {
    const raw = lineFrom(text, start);
    const quote = /(?:^|:)\s*(["'])/.exec(raw);
    if (quote) return quotes(at(start + quote.index + quote[0].length - 1), { line: shown(raw) });
    if (start === 0) return undefined;
  }
}

function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}

function lineFrom(text: string, start: number): string {
  const end = text.indexOf("\n", start);
  return text.slice(start, end === -1 ? undefined : end);
}
