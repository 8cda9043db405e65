/** The schema of `content/navigation.yaml`: a list of entries, each a category with a slug or a plain link. */
import * as z from "zod";
import { columnTypes, type NavigationEntry } from "../navigation/tree.ts";
import { checked, described, line, paragraph } from "./schema-parts.ts";
import { linkAddress } from "./site-schema.ts";
import { isSlug, wrongSlug } from "./slug.ts";

const childrenMeaning = {
  zh: "下一级的栏目或链接，写法相同。",
  en: "The entries below it, written alike.",
  also: ["子栏目", "items"],
};

const navigationEntrySchema = z
  .strictObject({
    label: described(line(), {
      zh: "栏目的名称，显示在导航、面包屑和列表里。",
      en: "The category's name, in menus, breadcrumbs and lists.",
      example: "新闻中心",
      also: ["名称", "标题", "栏目", "title", "name"],
    }),
    slug: described(checked(line(), wrongSlug, isSlug).exactOptional(), {
      zh: "栏目的网址和文件夹名；发布以后不要改。有它就是栏目，没有就是链接。",
      en: "The category's name in addresses and folders, not to be changed once published. An entry without it is a link.",
      example: "news",
      also: ["目录", "path"],
    }),
    url: described(linkAddress().exactOptional(), {
      zh: "链接的去处：本站的路径或完整地址。",
      en: "Where a plain link leads: a path of this site or a full address.",
      example: "/about/",
      also: ["网址", "链接", "href", "link"],
    }),
    description: described(paragraph().exactOptional(), {
      zh: "一句话介绍栏目，显示在栏目页上，也给搜索引擎用。",
      en: "A sentence about the category, on its page and for search engines.",
      example: "园区的新闻、政策和规划。",
      also: ["简介", "描述", "summary"],
    }),
    columnType: described(z.enum(columnTypes).exactOptional(), {
      zh: "政府网站的栏目类别；不写就是“工作动态”。",
      en: "The kind of column on a government site; 工作动态 by default.",
      example: "政策文件",
      also: ["栏目类别"],
    }),
    get children(): z.ZodType<NavigationEntry[]> {
      return described(z.array(navigationEntrySchema).default([]), childrenMeaning);
    },
  })
  .meta({ id: "entry" });

export const navigationSchema = z.array(navigationEntrySchema);
