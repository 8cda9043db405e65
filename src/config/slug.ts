/** Slug: the name of a category, article, page or topic in addresses and folders. */
import { defineRule } from "../shared/problem.ts";
import { shown } from "../shared/shown.ts";

/** Characters. */
export const longestSlug = 100;

/** Names that Windows keeps for devices, whatever ending follows. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** Lower-case ASCII letters, digits and hyphens, so that it is the same on every disk and in every address. */
export function isSlug(value: string): boolean {
  return /^[a-z0-9][a-z0-9-]*$/.test(value) && value.length <= longestSlug && !device.test(value);
}

/** The slug that a wrong one most probably means; none where a human has to find the words. */
export function slugLike(value: string): string | undefined {
  const slug = value
    .toLowerCase()
    .replace(/[\s_.]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return isSlug(slug) ? slug : undefined;
}

export const wrongSlug = defineRule<{ value: string }>({
  id: "slug/characters",
  zh: ({ value }) => ({
    what: `“${shown(value)}”不能用在网址里。`,
    why: "它是网址和文件夹名的一部分，只能用小写英文字母、数字和连字符，才能在每台电脑上都一样。",
    fix: slugLike(value)
      ? `改成“${slugLike(value)}”。`
      : `改成拼音或英文，例如“yuanqu-guihua”，最多 ${longestSlug} 个字符。`,
  }),
  en: ({ value }) => ({
    what: `"${shown(value)}" cannot stand in an address.`,
    why: "It names a folder and an address; only lower-case ASCII letters, digits and hyphens are the same everywhere.",
    fix: slugLike(value)
      ? `Rename it to "${slugLike(value)}".`
      : `Use pinyin or English, for example "yuanqu-guihua", ${longestSlug} characters at most.`,
  }),
});
