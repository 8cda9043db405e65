/** Rule: a picture's file is there but is no picture that can be shown. */
import { defineRule } from "../shared/problem.ts";

export const brokenPicture = defineRule<{ name: string; reason: string }>({
  id: "picture/broken",
  zh: ({ name, reason }) => ({
    what: `图片“${name}”打不开（${reason}）。`,
    why: "读者会看到一个空框。",
    fix: "用看图软件打开它，另存为 JPEG 或 PNG，再放回原处。",
  }),
  en: ({ name, reason }) => ({
    what: `The picture "${name}" cannot be opened (${reason}).`,
    why: "Readers would see an empty frame.",
    fix: "Open it in an image editor, save it as JPEG or PNG and put it back.",
  }),
});
