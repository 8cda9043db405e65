/** Rules on boxes, `::: name`. */
import { defineRule } from "../shared/problem.ts";
import { shown } from "../shared/shown.ts";

export const unknownBox = defineRule<{ name: string; names: string[]; nearest: string | undefined }>({
  id: "box/unknown",
  zh: ({ name, names, nearest }) => ({
    what: `没有“::: ${shown(name)}”这种方框。`,
    why: "里面的内容会像普通正文一样显示。",
    fix: `${nearest ? `是不是“${nearest}”？` : ""}可以用的有 ${names.join("、")}。`,
  }),
  en: ({ name, names, nearest }) => ({
    what: `There is no box "::: ${shown(name)}".`,
    why: "What it holds would look like ordinary text.",
    fix: `${nearest ? `Did you mean "${nearest}"? ` : ""}There are ${names.join(", ")}.`,
  }),
});

export const unclosedBox = defineRule<{ name: string }>({
  id: "box/unclosed",
  zh: ({ name }) => ({
    what: `方框“::: ${shown(name)}”没有结尾。`,
    why: "它后面的正文会全部落进方框里。",
    fix: "在方框末尾单独写一行 :::",
  }),
  en: ({ name }) => ({
    what: `The box "::: ${shown(name)}" has no end.`,
    why: "All text after it would fall into the box.",
    fix: "Write ::: alone on the line after its last one.",
  }),
});

export const strayMark = defineRule<{ mark: string }>({
  id: "box/stray",
  zh: ({ mark }) => ({
    what: `这一行的“${shown(mark)}”不属于任何方框。`,
    why: "读者会看到这几个冒号。",
    fix: mark.startsWith("：")
      ? "方框要用半角的冒号 :::"
      : "删去它；方框里再套方框时，外面的要比里面的多一个冒号（:::: 和 :::）。",
  }),
  en: ({ mark }) => ({
    what: `The "${shown(mark)}" on this line belongs to no box.`,
    why: "Readers would see the colons.",
    fix: mark.startsWith("：")
      ? "Boxes are written with half-width colons: :::"
      : "Delete it; a box around another box takes one colon more (:::: and :::).",
  }),
});

export const boxOnly = defineRule<{ name: string; zh: string; en: string }>({
  id: "box/contents",
  zh: ({ name, zh }) => ({
    what: `方框“::: ${name}”里只能有${zh}。`,
    why: `没有${zh}的方框是空的，别的文字不会显示。`,
    fix: `每行写一个${zh}，其他文字移到方框外面。`,
  }),
  en: ({ name, en }) => ({
    what: `The box "::: ${name}" holds ${en} only.`,
    why: `Without ${en} it is empty, and other text in it does not appear.`,
    fix: `Write one a line and move other text out of the box.`,
  }),
});
