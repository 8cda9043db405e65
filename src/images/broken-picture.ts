/** Rules: a picture's file is there but is no picture that can be shown, or one that does more than being shown. */
import { defineRule, type Place, type Problem } from "../shared/problem.ts";
import { shown } from "../shared/shown.ts";

/** Why a picture is not used: the words of the program that could not read it, or what in a drawing is active. */
export type PictureFault = string | { active: string };

export function brokenPicture(at: Place, { name, reason }: { name: string; reason: PictureFault }): Problem {
  return typeof reason === "string"
    ? unreadablePicture(at, { name, reason })
    : activePicture(at, { name, part: reason.active });
}

const unreadablePicture = defineRule<{ name: string; reason: string }>({
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

const activePicture = defineRule<{ name: string; part: string }>({
  id: "picture/active",
  zh: ({ name, part }) => ({
    what: `SVG 图片“${shown(name)}”里不只有图形（${shown(part)}）。`,
    why: "读者单独打开它时，里面的程序会在本站的地址上运行，外面的内容会从别的网站取来。",
    fix: "在绘图软件里另存为 UTF-8 编码的“纯 SVG”，文字转成曲线，外面的图嵌进去；或者存成 PNG。",
  }),
  en: ({ name, part }) => ({
    what: `The SVG picture "${shown(name)}" holds more than a drawing (${shown(part)}).`,
    why: "Opened by itself, it would run programs on the portal's own address or call on other sites.",
    fix: 'Save it from the drawing program as "plain SVG" in UTF-8 with text as paths and pictures embedded, or as PNG.',
  }),
});
