/** What is wrong with a file before anything in it can be read. */
import type { StrayReason } from "../shared/files-below.ts";
import { defineRule } from "../shared/problem.ts";
import { shown } from "../shared/shown.ts";

export const wrongEncoding = defineRule<{ encoding: string }>({
  id: "file/encoding",
  zh: ({ encoding }) => ({
    what: encoding ? `文件不是 UTF-8 编码，看起来是 ${encoding}。` : "文件不是 UTF-8 编码的文本。",
    why: "照这样发布，页面上会是乱码。",
    fix: encoding
      ? "用编辑器打开，确认文字正确，另存为 UTF-8。"
      : "这可能不是文本文件（例如改了扩展名的 Word 文档）：在原来的软件里打开，把文字另存为 UTF-8 的 .md 文件。",
  }),
  en: ({ encoding }) => ({
    what: encoding ? `The file is not UTF-8; it looks like ${encoding}.` : "The file is not UTF-8 text.",
    why: "Published like this, the page would be gibberish.",
    fix: encoding
      ? "Open it in an editor, see that the text is right, and save it as UTF-8."
      : "It may be no text at all, like a Word document with another ending: open it there and save the text as a UTF-8 .md file.",
  }),
});

export const unreadableFile = defineRule<{ reason: string }>({
  id: "file/unreadable",
  zh: ({ reason }) => ({
    what: `打不开这个文件（${reason}）。`,
    why: "里面写了什么无从知道。",
    fix: "检查文件的读取权限，关掉占用它的软件，再试一次。",
  }),
  en: ({ reason }) => ({
    what: `The file cannot be opened (${reason}).`,
    why: "What it says cannot be known.",
    fix: "Check its permissions, close programs that hold it, and try again.",
  }),
});

export const tooLargeFile = defineRule<{ megabytes: number; most: number }>({
  id: "file/too-large",
  zh: ({ megabytes, most }) => ({
    what: `文件有 ${megabytes} MB，一篇文章最多 ${most} MB。`,
    why: "这么大的文字没有读者打得开，多半是把图片直接贴进了正文。",
    fix: "把图片存成单独的文件放在文章旁边，正文里引用它；真是长文就分成几篇。",
  }),
  en: ({ megabytes, most }) => ({
    what: `The file has ${megabytes} MB; an article may have ${most}.`,
    why: "No reader can open that much text; most likely pictures were pasted into it.",
    fix: "Save the pictures as files beside the article, or split a text that really is that long.",
  }),
});

export const wrongEnding = defineRule<{ name: string; right: string }>({
  id: "file/ending",
  severity: "warning",
  zh: ({ name, right }) => ({
    what: `“${name}”不会发布。`,
    why: "只有以小写 .md 结尾的文件才是文章。",
    fix: `改名为“${right}”；不是文章就移出 content。`,
  }),
  en: ({ name, right }) => ({
    what: `"${name}" is not published.`,
    why: "Only files that end in lower-case .md are articles.",
    fix: `Rename it to "${right}", or move it out of content.`,
  }),
});

const strayWords: Record<StrayReason | "folder", { zh: string; en: string }> = {
  dangling: { zh: "是一个链接，它指向的文件不存在", en: "is a link to something that does not exist" },
  outside: { zh: "是一个链接，指向网站文件夹以外", en: "is a link out of the portal's folder" },
  loop: { zh: "是一个链接，绕回到它自己所在的文件夹", en: "is a link that leads back to a folder above it" },
  special: { zh: "不是普通文件", en: "is no ordinary file" },
  folder: { zh: "是一个文件夹，名字却像一篇文章", en: "is a folder with the name of an article" },
};

export const strayFile = defineRule<{ name: string; reason: StrayReason | "folder" }>({
  id: "file/stray",
  zh: ({ name, reason }) => ({
    what: `“${shown(name)}”${strayWords[reason].zh}。`,
    why: "它不会发布，网站上就少了东西，却没有人知道。",
    fix: reason === "folder" ? "给文件夹改名，去掉 .md。" : "换成文件本身，或者删掉它。",
  }),
  en: ({ name, reason }) => ({
    what: `"${shown(name)}" ${strayWords[reason].en}.`,
    why: "It is not published, so the site would lack it without anybody knowing.",
    fix: reason === "folder" ? "Rename the folder, without .md." : "Put the file itself there, or delete it.",
  }),
});

export const ownName = defineRule<{ path: string }>({
  id: "file/own-name",
  zh: ({ path }) => ({
    what: `“${shown(path)}”的名字是 Newspark 留给自己用的：网站文件夹里以 .newspark- 开头的都是它的记号。`,
    why: "每次生成都会换掉或者删掉它，读者打不开。",
    fix: "改名或者移走；如果是从生成的网站里一起复制来的，删掉就行。",
  }),
  en: ({ path }) => ({
    what: `"${shown(path)}" has a name that Newspark keeps for itself: what begins with .newspark- in the site's folder are marks of its own.`,
    why: "Each build would replace or remove it, and no reader could open it.",
    fix: "Rename it or move it away; delete it if it came along when a built site was copied.",
  }),
});

export const emptyBody = defineRule<object>({
  id: "body/empty",
  zh: () => ({
    what: "没有正文。",
    why: "读者点进来会看到一张空白页。",
    fix: "在第二个 --- 下面写正文；还没写好就加 draft: true。",
  }),
  en: () => ({
    what: "There is no text.",
    why: "Readers would find a blank page.",
    fix: "Write the text below the second ---, or add draft: true while it is not ready.",
  }),
});
