/** Links, pictures and emphasis within a line that are nearly right. */
import type { Token } from "markdown-it";
import { isHan } from "../shared/han.ts";
import { emphasisName, emphasisSingle, emphasisSpace, linkBrackets, linkSpace } from "./mistyped-problems.ts";
import type { Rendering } from "./rendering.ts";

/** `[words](address)` that the parser left as text; the address may hold parentheses: 指南 (1).pdf. */
const leftLink = /(!?)\[([^[\]]{0,200})\]\(([^()]{0,300}(?:\([^()]{0,100}\)[^()]{0,100}){0,3})\)/g;
/** Parentheses of which one is full-width, or a space before them. */
const wideLink =
  /(!?)\[([^[\]]{1,200})\](?: ?（([^()（）\s]{1,300})[)）]|\(([^()（）\s]{1,300})）| \(([^()（）\s]{1,300})\))/g;
const withTitle = /^(.*?)\s+["'“”‘’「＂](.*)["'“”‘’」＂]$/;
const addressLike = /^(?:https?:\/\/|www\.|mailto:|\.{0,2}\/)|\.[a-z][a-z0-9]{1,4}$/i;
/** Spaces on both sides, or on one side where no name that is hidden in part can end. */
const spacedStrong =
  /\*\*[ \u3000]+([^*\n]{1,60}?)[ \u3000]+\*\*|(?<![^\s，。；：！？（“])\*\*(?:[ \u3000]+([^*\n]{2,60}?)|([^*\s][^*\n]{1,60}?)[ \u3000]+)\*\*/g;

/** Between Han characters; what stands before them is looked at as well. */
const singleAsterisks = /(\p{Script=Han})\*(\p{Script=Han}{2,12})\*(?=\p{Script=Han})/gu;

export function mistypedWords({ content, children, map }: Token, rendering: Rendering): void {
  const hasLink = content.includes("]") && /\] ?[(（]/.test(content);
  const hasSingle = content.includes("*");
  if (!children || !(hasLink || hasSingle)) return;
  const hasStrong = hasSingle && content.includes("**");
  const { problems, placeOf } = rendering;
  children.forEach(({ type, content: text }, index) => {
    if (type !== "text") return;
    if (hasLink && text.includes("]")) {
      checkLinks(text, map, rendering);
      checkBareAddress(text, children[index + 1], map, rendering);
    }
    if (hasSingle && text.includes("*")) {
      for (const [whole, before = "", words = ""] of text.matchAll(singleAsterisks)) {
        if (!mayBeName(before) && !mayBeName(words.slice(-1)))
          problems.push(emphasisSingle(placeOf(map, whole.slice(1)), { words }));
      }
    }
    if (!hasStrong || !text.includes("**")) return;
    for (const [whole, ...found] of text.matchAll(spacedStrong)) {
      const words = (found.find(Boolean) ?? "").trim();
      if (hasHan(words)) problems.push(emphasisSpace(placeOf(map, whole), { words }));
    }
  });
  if (hasStrong) checkNames(children, map, rendering);
}

function checkLinks(text: string, map: Token["map"], { problems, placeOf }: Rendering): void {
  for (const [whole, sign = "", words = "", inner = ""] of text.matchAll(leftLink)) {
    const [, address = inner.trim(), title] = withTitle.exec(inner.trim()) ?? [];
    const picture = sign === "!";
    if (!/\s/.test(inner.trim()) || !(picture || addressLike.test(address))) continue;
    const target = /\s/.test(address) ? `<${address}>` : address;
    const form = `${sign}[${words}](${target}${title === undefined ? "" : ` "${title}"`})`;
    problems.push(linkSpace(placeOf(map, whole), { form, picture }));
  }
  for (const [whole, sign = "", words = "", ...addresses] of text.matchAll(wideLink)) {
    const address = addresses.find(Boolean) ?? "";
    if (!addressLike.test(address) || isReference(words)) continue;
    problems.push(linkBrackets(placeOf(map, whole), { form: `${sign}[${words}](${address})` }));
  }
}

/** Between the wrong parentheses the parser sees an address that is a link by itself. */
function checkBareAddress(
  text: string,
  next: Token | undefined,
  map: Token["map"],
  rendering: Rendering,
): void {
  if (next?.type !== "link_open" || next.markup !== "linkify") return;
  const [whole, sign = "", words = ""] = /(!?)\[([^[\]]{1,200})\] ?[（(]$/.exec(text.slice(-210)) ?? [];
  if (whole === undefined || isReference(words)) return;
  const form = `${sign}[${words}](${next.attrGet("href")})`;
  rendering.problems.push(linkBrackets(rendering.placeOf(map, whole), { form }));
}

/** [1]（https://…） */
function isReference(words: string): boolean {
  return /^[\d\s]+$/.test(words);
}

/** Those that end no other word of a text. */
const surnames = new Set(
  "王李张刘陈杨赵吴徐孙朱郭罗郑梁谢宋邓冯韩曹彭萧肖蔡潘董袁蒋杜苏魏吕沈姚卢傅姜崔谭廖范汪戴贾韦邱侯邹熊孟秦薛尹黎陶郝龚邵钱赖覃張劉陳楊趙吳孫羅鄭謝鄧馮韓蕭蔣蘇呂盧譚賈韋錢賴",
);

const surnamesAndWords = new Set(
  "黄周胡高林何马许于曾唐田程叶余任钟方石金陆白毛江史顾万龙雷贺武康段丁夏洪殷尚文施颜倪骆兰辛管华安常温柳乔牛单向耿季艾童柯屈项严莫孔易凌霍祝左包宁伍欧阳诸葛司马上官某氏黃馬許鍾葉陸龍賀嚴單歐",
);

function mayBeName(character: string): boolean {
  return surnames.has(character) || surnamesAndWords.has(character);
}

/** 李**和王**: two names that are hidden in part make what stands between them bold. */
function checkNames(pieces: readonly Token[], map: Token["map"], { problems, placeOf }: Rendering): void {
  let from = "";
  pieces.forEach(({ type }, index) => {
    const before = pieces[index - 1]?.content ?? "";
    if (type === "strong_open") from = before.slice(-1);
    if (type !== "strong_close" || before.length < 2) return;
    const to = before.slice(-1);
    if (surnames.has(from) && surnames.has(to)) {
      problems.push(emphasisName(placeOf(map, `${from}**`), { from, to }));
    }
  });
}

function hasHan(words: string): boolean {
  for (let i = 0; i < words.length; i++) if (isHan(words.charCodeAt(i))) return true;
  return false;
}
