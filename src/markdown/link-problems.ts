/** Rules on links. */

import { nearest as nearestOf } from "../shared/nearest.ts";
import { defineRule } from "../shared/problem.ts";
import { shown } from "../shared/shown.ts";

const meant = (nearest: string | undefined) =>
  nearest
    ? { zh: `是不是“${shown(nearest)}”？`, en: `Did you mean "${shown(nearest)}"? ` }
    : { zh: "", en: "" };

export const linkEmpty = defineRule<object>({
  id: "link/empty",
  zh: () => ({
    what: "链接没有地址。",
    why: "读者点了不会有反应。",
    fix: "在圆括号里写上地址，或者去掉链接只留文字。",
  }),
  en: () => ({
    what: "This link has no address.",
    why: "Nothing would happen when a reader follows it.",
    fix: "Write an address between the parentheses, or leave only the text.",
  }),
});

export const linkScheme = defineRule<{ href: string }>({
  id: "link/scheme",
  zh: ({ href }) => ({
    what: `链接“${shown(href)}”不是网页地址。`,
    why: "读者的浏览器打不开它，有的还会带来危险。",
    fix: "链接可以用 http、https、mailto、tel，或者文章和文件的相对路径；电脑里的文件先放到文章旁边。",
  }),
  en: ({ href }) => ({
    what: `The link "${shown(href)}" is no address of a page.`,
    why: "A reader's browser cannot open it, and some such links are dangerous.",
    fix: "Use http, https, mailto, tel or the relative path of an article or file; put a file of your computer beside the article.",
  }),
});

export const linkMissing = defineRule<{ path: string; nearest: string | undefined }>({
  id: "link/missing",
  zh: ({ path, nearest }) => ({
    what: `链接指向的文件“${shown(path)}”不存在。`,
    why: "读者点了会打不开。",
    fix: `${meant(nearest).zh}请改正路径，它从本文所在的文件夹算起。`,
  }),
  en: ({ path, nearest }) => ({
    what: `The linked file "${shown(path)}" does not exist.`,
    why: "Readers would meet a dead link.",
    fix: `${meant(nearest).en}Correct the path; it starts at this article's folder.`,
  }),
});

export const linkUnpublished = defineRule<{ path: string }>({
  id: "link/unpublished",
  severity: "warning",
  zh: ({ path }) => ({
    what: `链接指向的文章“${shown(path)}”还没有发布。`,
    why: "读者现在打不开它，所以这里只显示文字。",
    fix: "不用改：那篇文章发布以后，链接会自己出现。",
  }),
  en: ({ path }) => ({
    what: `The linked article "${shown(path)}" is not published yet.`,
    why: "Readers could not open it, so only the words are shown for now.",
    fix: "Nothing to do: the link appears once that article is published.",
  }),
});

export const linkOutside = defineRule<{ path: string }>({
  id: "link/outside",
  zh: ({ path }) => ({
    what: `“${shown(path)}”在 content 文件夹以外。`,
    why: "那里的文件不会发布。",
    fix: "把文件放到文章旁边，再写它的文件名。",
  }),
  en: ({ path }) => ({
    what: `"${shown(path)}" lies outside the content folder.`,
    why: "Files there are never published.",
    fix: "Put the file beside the article and write its name.",
  }),
});

export const linkUnknownPage = defineRule<{ path: string; nearest: string | undefined }>({
  id: "link/unknown-page",
  zh: ({ path, nearest }) => ({
    what: `本站没有“${shown(path)}”这个网页，public 里也没有这个文件。`,
    why: "读者点了会打不开。",
    fix: `${meant(nearest).zh}请改正地址；链接文章最好写它的文件，例如 ../2021/other.md。`,
  }),
  en: ({ path, nearest }) => ({
    what: `This site has no page "${shown(path)}", and public/ has no such file.`,
    why: "Readers would meet a dead link.",
    fix: `${meant(nearest).en}Correct the address; to an article, better link by its file, such as ../2021/other.md.`,
  }),
});

export const linkVersion = defineRule<{ path: string; version: string; inRoot: string }>({
  id: "link/version",
  zh: ({ path, version, inRoot }) => ({
    what: `链接“${shown(path)}”里写了 ${version}。`,
    why: "正文里的链接在每种文字的网页上各自指向同一种文字，所以地址里不写它。",
    fix: `写成 ${shown(inRoot)}`,
  }),
  en: ({ path, version, inRoot }) => ({
    what: `The link "${shown(path)}" names ${version}.`,
    why: "On the pages of each script, links lead to pages of the same script by themselves.",
    fix: `Write ${shown(inRoot)}`,
  }),
});

export const linkFragment = defineRule<{ id: string; ids: string[] }>({
  id: "link/fragment",
  severity: "warning",
  zh: ({ id, ids }) => ({
    what: `本页没有小标题“${shown(id)}”。`,
    why: "点了这个链接，网页不会动。",
    fix: `${meant(similarId(id, ids)).zh}# 后面写小标题的文字，去掉标点，空格写成连字符；数字开头的在前面加 h-。`,
  }),
  en: ({ id, ids }) => ({
    what: `This page has no heading "${shown(id)}".`,
    why: "The page would not move when a reader follows the link.",
    fix: `${meant(similarId(id, ids)).en}After the #, write the heading's words without marks, with hyphens for spaces, and h- before a leading digit.`,
  }),
});

function similarId(id: string, ids: string[]): string | undefined {
  const similar = nearestOf(id, ids);
  return similar && `#${similar}`;
}
