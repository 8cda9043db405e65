/** Rules on pictures and videos. */
import { defineRule } from "../shared/problem.ts";
import { shown } from "../shared/shown.ts";

export const pictureAlt = defineRule<{ address: string }>({
  id: "picture/alt",
  severity: "warning",
  zh: ({ address }) => ({
    what: `图片“${shown(address)}”没有说明文字。`,
    why: "看不见图片的读者不知道图里有什么，搜索引擎也不知道。",
    fix: "在方括号里写图中所见：![图中所见](文件名)",
  }),
  en: ({ address }) => ({
    what: `The picture "${shown(address)}" has no description.`,
    why: "Readers who cannot see it, and search engines, learn nothing of it.",
    fix: "Write what it shows between the brackets: ![what it shows](file)",
  }),
});

export const pictureRemote = defineRule<{ address: string }>({
  id: "picture/remote",
  zh: ({ address }) => ({
    what: `图片“${shown(address)}”不是本站的文件。`,
    why: "对方改了地址或禁止引用，读者就看不到图；打开网页也不该惊动别的网站。",
    fix: "把图片存到文章旁边，再写它的文件名。",
  }),
  en: ({ address }) => ({
    what: `The picture "${shown(address)}" is not a file of this site.`,
    why: "It vanishes when its owner moves it, and reading a page must not call on other sites.",
    fix: "Save it beside the article and write its file name.",
  }),
});

export const pictureMissing = defineRule<{ address: string; nearest: string | undefined }>({
  id: "picture/missing",
  zh: ({ address, nearest }) => ({
    what: `图片文件“${shown(address)}”不存在。`,
    why: "读者会看到一个空框。",
    fix: nearest
      ? `是不是“${shown(nearest)}”？请改正文件名，大小写也要一致。`
      : "把图片放到文章旁边，或者改正文件名。",
  }),
  en: ({ address, nearest }) => ({
    what: `The picture file "${shown(address)}" does not exist.`,
    why: "Readers would see an empty frame.",
    fix: nearest
      ? `Did you mean "${shown(nearest)}"? Correct the name; upper and lower case matter.`
      : "Put the picture beside the article, or correct its name.",
  }),
});

export const pictureOutside = defineRule<{ address: string }>({
  id: "picture/outside",
  zh: ({ address }) => ({
    what: `图片“${shown(address)}”在 content 文件夹以外。`,
    why: "那里的文件不会发布。",
    fix: "把图片放到文章旁边，再写它的文件名。",
  }),
  en: ({ address }) => ({
    what: `The picture "${shown(address)}" lies outside the content folder.`,
    why: "Files there are never published.",
    fix: "Put the picture beside the article and write its name.",
  }),
});

export const pictureCaption = defineRule<{ caption: string }>({
  id: "picture/caption",
  severity: "warning",
  zh: ({ caption }) => ({
    what: `图注“${shown(caption)}”不会显示：图片和别的文字在同一段里。`,
    why: "只有单独成段的图片下面才有图注。",
    fix: "在图片上下各空一行，让它单独成段，或者删去引号里的图注。",
  }),
  en: ({ caption }) => ({
    what: `The caption "${shown(caption)}" is not shown, since other text stands in the picture's paragraph.`,
    why: "Only a picture in a paragraph of its own has its caption below it.",
    fix: "Leave a blank line above and below the picture, or delete the caption in the quotes.",
  }),
});

export const videoHost = defineRule<{ address: string; hosts: string[] }>({
  id: "video/host",
  zh: ({ address, hosts }) => ({
    what: `视频“${shown(address)}”所在的网站没有得到允许。`,
    why: "嵌入的网页可以在本站运行程序，只有信得过的网站才行。",
    fix: `地址要以 https:// 开头；把视频文件放到文章旁边，或者在 content/site.yaml 的 videoHosts 里加上它的域名${hosts.length > 0 ? `（现有：${hosts.join("、")}）` : ""}。`,
  }),
  en: ({ address, hosts }) => ({
    what: `The video "${shown(address)}" is on a site that is not allowed.`,
    why: "An embedded page runs programs within this site, so only trusted sites may.",
    fix: `The address must begin with https://; put the file beside the article, or add its host to videoHosts in content/site.yaml${hosts.length > 0 ? ` (now: ${hosts.join(", ")})` : ""}.`,
  }),
});

export const videoMissing = defineRule<{ address: string; nearest: string | undefined }>({
  id: "video/missing",
  zh: ({ address, nearest }) => ({
    what: address ? `视频文件“${shown(address)}”不存在，或者不是 mp4、webm、ogv。` : "没有写视频的文件名。",
    why: "读者会看到一个不能播放的框。",
    fix: nearest
      ? `是不是“${shown(nearest)}”？请改正文件名。`
      : "写成 ::: video 文件名.mp4 标题，文件放在文章旁边。",
  }),
  en: ({ address, nearest }) => ({
    what: address
      ? `The video file "${shown(address)}" does not exist, or is no mp4, webm or ogv.`
      : "The video has no file name.",
    why: "Readers would see a frame that plays nothing.",
    fix: nearest
      ? `Did you mean "${shown(nearest)}"? Correct the name.`
      : "Write ::: video name.mp4 title, and put the file beside the article.",
  }),
});
