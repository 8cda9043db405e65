/** What is wrong with a file that front matter names. */
import { defineRule } from "../shared/problem.ts";
import { shown } from "../shared/shown.ts";

export const missingFile = defineRule<{ value: string; near: string | undefined }>({
  id: "reference/missing",
  zh: ({ value, near }) => ({
    what: `找不到文件“${shown(value)}”。`,
    why: "读者会看到一张空图或者下载不了。",
    fix: near
      ? `是不是“${shown(near)}”？改过来（大小写也要一样），或者把文件放进来。`
      : "把文件放在文章旁边，名字写得完全一样；公用的放在 public/，以 / 开头写。",
  }),
  en: ({ value, near }) => ({
    what: `There is no file "${shown(value)}".`,
    why: "Readers would see an empty picture or a dead download.",
    fix: near
      ? `Did you mean "${shown(near)}"? Write it exactly so, upper and lower case too, or add the file.`
      : "Put the file beside the article under exactly this name, or into public/ and begin with /.",
  }),
});

export const outsideFile = defineRule<{ value: string }>({
  id: "reference/outside",
  zh: ({ value }) => ({
    what: `“${shown(value)}”不在 content/ 里面。`,
    why: "只有 content/ 和 public/ 里的文件才可以发布，别处的可能是不该公开的。",
    fix: "把文件复制到文章旁边，只写文件名，路径用 /。",
  }),
  en: ({ value }) => ({
    what: `"${shown(value)}" lies outside content/.`,
    why: "Only files in content/ and public/ may be published; others may be private.",
    fix: "Copy the file beside the article and write its name alone; folders are separated by /.",
  }),
});

export const remoteFile = defineRule<{ value: string }>({
  id: "reference/remote",
  zh: ({ value }) => ({
    what: `“${shown(value)}”是别处的地址。`,
    why: "别的网站随时会换掉或删掉它，也会知道谁在看我们的网站。",
    fix: "把文件下载下来放在文章旁边，只写文件名。",
  }),
  en: ({ value }) => ({
    what: `"${shown(value)}" is an address elsewhere.`,
    why: "Another site may change or delete it, and learns who reads ours.",
    fix: "Download the file, put it beside the article and write its name.",
  }),
});

export const notPicture = defineRule<{ value: string }>({
  id: "reference/not-picture",
  zh: ({ value }) => ({
    what: `“${shown(value)}”不是浏览器能显示的图片。`,
    why: "读者会看到一张空图。",
    fix: "存成 jpg、png、webp、avif、gif 或 svg；不是图片的文件写在 attachments 里。",
  }),
  en: ({ value }) => ({
    what: `"${shown(value)}" is no picture that browsers show.`,
    why: "Readers would see an empty picture.",
    fix: "Save it as jpg, png, webp, avif, gif or svg; other files belong to attachments.",
  }),
});
