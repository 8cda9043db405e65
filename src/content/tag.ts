/** Tag: a word that becomes a page and a folder of its own, spelt alike everywhere. */
import { defineRule } from "../shared/problem.ts";
import { shown } from "../shared/shown.ts";

const longest = 40;

/** No separators, nothing that a folder or an address cannot hold. */
export function isTag(value: string): boolean {
  return (
    !/[\\/:*?"<>|#%&,，、;；【】[\]{}]/.test(value) &&
    !/^\.|\.$/.test(value) &&
    !isPageName(value) &&
    [...value].length <= longest
  );
}

/** The same for tags that differ in case or width only, and so would share a page. */
export function tagKey(tag: string): string {
  return tag.normalize("NFKC").toLowerCase();
}

/** Names of pages in `/tags/`, where each tag needs a folder. */
function isPageName(value: string): boolean {
  return /^(index|page-\d+)\.html?$/i.test(value.normalize("NFKC"));
}

export const wrongTag = defineRule<{ value: string }>({
  id: "front-matter/tag",
  zh: ({ value }) => ({
    what: `“${shown(value)}”不能当一个标签。`,
    why: "每个标签有一个网页和文件夹，名字里不能有逗号、顿号、斜线、括号等符号。",
    fix: /[,，、;；]/.test(value)
      ? `是几个标签就用英文逗号分开：[${value
          .split(/[,，、;；]/)
          .map((part) => shown(part.trim()))
          .join(", ")}]`
      : isPageName(value)
        ? "系统自己的网页用了这个名字，请换一个。"
        : `去掉这些符号：/ \\ : * ? " < > | # % & { } ，不以句点开头或结尾，最多 ${longest} 个字。`,
  }),
  en: ({ value }) => ({
    what: `"${shown(value)}" cannot be a tag.`,
    why: "Each tag has a page and a folder, whose name has no commas, slashes or brackets.",
    fix: /[,，、;；]/.test(value)
      ? `Separate several tags by ASCII commas: [${value
          .split(/[,，、;；]/)
          .map((part) => shown(part.trim()))
          .join(", ")}]`
      : isPageName(value)
        ? "The portal's own pages have this name; choose another."
        : `Leave out / \\ : * ? " < > | # % & and a dot at either end; ${longest} characters at most.`,
  }),
});
