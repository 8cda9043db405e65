/** What is wrong with the addresses of several files together. */
import { defineRule } from "../shared/problem.ts";
import { shown } from "../shared/shown.ts";

export const sameAddress = defineRule<{ url: string; other: string }>({
  id: "address/taken",
  zh: ({ url, other }) => ({
    what: `网址 ${shown(url)} 已经给了 ${other}。`,
    why: "两个页面不能共用一个网址（大小写不同也不行），其中一篇会丢失。",
    fix: "给其中一个文件换一个名字（slug）。",
  }),
  en: ({ url, other }) => ({
    what: `The address ${shown(url)} already belongs to ${other}.`,
    why: "Two pages cannot share an address, not even in different case; one would be lost.",
    fix: "Rename one of the files (its slug).",
  }),
});

export const sameName = defineRule<{ other: string }>({
  id: "address/taken",
  zh: ({ other }) => ({
    what: `这个文件和 ${other} 是同一个名字。`,
    why: "“名字.md”和“名字/index.md”是同一篇文章的两种放法，只能有一个；只差大小写也不行。",
    fix: "留下要用的一个，删掉另一个；是两篇文章就给其中一篇换名字。",
  }),
  en: ({ other }) => ({
    what: `This file has the same name as ${other}.`,
    why: '"name.md" and "name/index.md" are two ways to store one article, so only one may exist, in whatever case.',
    fix: "Keep the one that you want and delete the other, or rename one if they are two articles.",
  }),
});

export const redirectToItself = defineRule<{ value: string }>({
  id: "address/redirect",
  zh: ({ value }) => ({
    what: `redirect 的 ${shown(value)} 又回到这篇文章自己。`,
    why: "跳转到自己会让读者打不开页面。",
    fix: "改成真正要去的地址，或者删掉 redirect。",
  }),
  en: ({ value }) => ({
    what: `redirect leads back to this article itself: ${shown(value)}.`,
    why: "A page that leads to itself never opens.",
    fix: "Write where it should lead, or delete redirect.",
  }),
});

export const deadRedirect = defineRule<{ value: string; near: string | undefined }>({
  id: "address/redirect-dead",
  zh: ({ value, near }) => ({
    what: `redirect 的“${shown(value)}”在本站没有这个网页。`,
    why: "读者点这个标题会打不开。",
    fix: `${near ? `是不是“${shown(near)}”？` : ""}请改正地址；去别的网站要写完整，以 https:// 开头。`,
  }),
  en: ({ value, near }) => ({
    what: `redirect leads to "${shown(value)}", but this site has no such page.`,
    why: "Readers who follow the title would meet nothing there.",
    fix: `${near ? `Did you mean "${shown(near)}"? ` : ""}Correct the address; one of another site begins with https://.`,
  }),
});

export const aliasTaken = defineRule<{ alias: string; other: string }>({
  id: "address/alias-taken",
  zh: ({ alias, other }) => ({
    what: `旧网址 ${shown(alias)} 已经给了 ${other}。`,
    why: "一个网址只能通向一处。",
    fix: "看看这个旧网址原来是哪一篇的，从另一篇里删掉。",
  }),
  en: ({ alias, other }) => ({
    what: `The former address ${shown(alias)} already belongs to ${other}.`,
    why: "An address can lead to one place only.",
    fix: "See which article it belonged to and delete it from the other.",
  }),
});

export const aliasToItself = defineRule<{ alias: string }>({
  id: "address/alias-taken",
  zh: ({ alias }) => ({
    what: `旧网址 ${shown(alias)} 就是这篇文章现在的网址（或它的分页）。`,
    why: "跳转到自己会让读者打不开页面。",
    fix: "把这一项从 aliases 里删掉。",
  }),
  en: ({ alias }) => ({
    what: `The former address ${shown(alias)} is this article's own, or one of its pages.`,
    why: "A page that leads to itself never opens.",
    fix: "Delete it from aliases.",
  }),
});

export const insideFile = defineRule<{ url: string; inner: string; other: { zh: string; en: string } }>({
  id: "address/folder",
  zh: ({ url, inner, other }) => ({
    what: `网址 ${shown(url)} 是一个文件，而${other.zh}的 ${shown(inner)} 又要它是文件夹。`,
    why: "在硬盘上两者不能同名。",
    fix: "旧网址加上结尾的 / 或 .html，public 里的文件改名，或者删掉其中一个。",
  }),
  en: ({ url, inner, other }) => ({
    what: `The address ${shown(url)} is a file, but ${shown(inner)} of ${other.en} needs a folder of that name.`,
    why: "A disk cannot hold both.",
    fix: "End a former address in / or .html, rename a file of public/, or delete one of the two.",
  }),
});

export const reservedAddress = defineRule<{ url: string; owner: { zh: string; en: string } }>({
  id: "address/reserved",
  zh: ({ url, owner }) => ({
    what: `网址 ${shown(url)} 已经给了${owner.zh}。`,
    why: "两个页面不能共用一个网址，其中一个会丢失。",
    fix: "换一个名字；旧网址就从 aliases 里删掉。",
  }),
  en: ({ url, owner }) => ({
    what: `The address ${shown(url)} belongs to ${owner.en}.`,
    why: "Two pages cannot share an address; one would be lost.",
    fix: "Choose another name; delete it from aliases if it is a former address.",
  }),
});
