/** The schemas of front matter: of articles, stand-alone pages and topics; also the reference of their keys. */
import * as z from "zod";
import { checked, described, integer, line, paragraph, yesNo } from "../config/schema-parts.ts";
import { linkAddress } from "../config/site-schema.ts";
import { isAlias, wrongAlias } from "./alias.ts";
import { isTag, wrongTag } from "./tag.ts";

const dateKind = { zh: "日期", en: "date" };
const fileKind = { zh: "文件", en: "file" };

const title = described(line(), {
  zh: "标题，一行；页面、列表和搜索结果都显示它。",
  en: "The title, one line; shown on the page, in lists and in search results.",
  example: "园区科创试点启动",
  also: ["标题", "题目", "name"],
});

const summary = described(paragraph().exactOptional(), {
  zh: "摘要，写在列表和头条里；不写就用正文的开头。",
  en: "The summary in lists; the beginning of the text by default.",
  example: "一句话说清楚这篇文章讲了什么。",
  also: ["摘要", "导语", "description", "excerpt", "digest"],
});

const updated = described(line().exactOptional(), {
  zh: "最后一次修改的日期。",
  en: "The day of the last change.",
  example: "2022-07-28",
  also: ["更新", "更新日期", "modified", "lastmod"],
  kind: dateKind,
});

const alt = described(line().exactOptional(), {
  zh: "图中所见，读给看不见图的人听。",
  en: "What the picture shows, for those who cannot see it.",
  example: "签约仪式现场",
  also: ["说明", "替代文字"],
});

const file = described(line(), {
  zh: "文件名：放在文章旁边，或者以 / 开头放在 public/ 里。",
  en: "The file: beside the article, or in public/ when it begins with /.",
  example: "cover.jpg",
  also: ["文件", "src", "path", "url"],
  kind: fileKind,
});

const caption = described(line().exactOptional(), {
  zh: "图注，显示在图的下面。",
  en: "The caption below the picture.",
  example: "7月27日，签约仪式现场。",
  also: ["图注"],
});

const picture = z.union([line(), z.strictObject({ file, alt, caption })]);

const tag = checked(line(), wrongTag, isTag);

export const articleSchema = z.strictObject({
  title,
  date: described(line(), {
    zh: "发布日期；写成将来的日期，就到时候再发布。",
    en: "The day of publication; an article dated in the future waits for it.",
    example: "2022-07-27",
    also: ["日期", "发布日期", "time", "pubdate", "published"],
    kind: dateKind,
  }),
  source: described(line(), {
    zh: "来源，写在标题下面；转载和追责都要看它。",
    en: "Where the text comes from, shown below the title.",
    example: "高新院",
    also: ["来源", "出处", "from"],
  }),
  category: described(z.union([line(), z.array(line()).min(1)]).exactOptional(), {
    zh: "栏目的 slug 或路径；文件夹已经说明时可以不写，属于几个栏目时写成列表。",
    en: "Slug or path of the category; needless where the folder says it; a list where there are several.",
    example: "yuanqu-guihua",
    also: ["栏目", "分类", "categories", "channel", "section"],
  }),
  subtitle: described(line().exactOptional(), {
    zh: "副标题。",
    en: "The subtitle.",
    example: "三年行动方案发布",
    also: ["副标题"],
  }),
  author: described(line().exactOptional(), {
    zh: "作者或记者。",
    en: "The author.",
    example: "陆晓",
    also: ["作者", "记者", "writer", "byline"],
  }),
  editor: described(line().exactOptional(), {
    zh: "责任编辑，写在文末。",
    en: "The editor in charge, named below the text.",
    example: "许文",
    also: ["编辑", "责任编辑"],
  }),
  summary,
  tags: described(z.array(tag).default([]), {
    zh: "标签，每个标签有一个自己的列表页。",
    en: "Tags; each has a list of its own.",
    example: "[科技创新, 园区规划]",
    also: ["标签", "关键词", "keywords"],
  }),
  topics: described(z.array(line()).default([]), {
    zh: "所属专题的 slug，专题在 content/topics/ 里。",
    en: "Slugs of the topics, content/topics/, that it belongs to.",
    example: "[kechuang]",
    also: ["专题"],
  }),
  cover: described(picture.exactOptional(), {
    zh: "封面图，用在列表和头条里。",
    en: "The picture in lists.",
    example: "{ file: cover.jpg, alt: 图中所见 }",
    also: ["封面", "image", "thumbnail", "litpic"],
    kind: fileKind,
  }),
  gallery: described(z.array(picture).default([]), {
    zh: "正文下面的一组图片。",
    en: "Pictures below the text.",
    example: "[{ file: a.jpg, alt: 图中所见, caption: 图注 }]",
    also: ["图集", "images", "pictures"],
    kind: fileKind,
  }),
  attachments: described(
    z
      .array(
        z.union([
          line(),
          z.strictObject({
            file,
            title: described(line().exactOptional(), {
              zh: "显示的名称；不写就用文件名。",
              en: "The name shown; the file's own by default.",
              example: "申报指南",
              also: ["标题", "名称", "name", "label"],
            }),
          }),
        ]),
      )
      .default([]),
    {
      zh: "正文下面供下载的附件，带类型和大小。",
      en: "Files to download below the text, with type and size.",
      example: "[{ file: guide.pdf, title: 申报指南 }]",
      also: ["附件", "files"],
      kind: fileKind,
    },
  ),
  flags: described(z.array(z.enum(["headline", "slide", "recommended", "pinned"])).default([]), {
    zh: "文章属性：headline 头条，slide 幻灯，recommended 推荐，pinned 置顶。",
    en: "Where it is put forward: headline, slide, recommended, pinned.",
    example: "[headline]",
    also: ["属性", "flag"],
  }),
  weight: described(integer(-1_000_000, 1_000_000).default(0), {
    zh: "权重：同等的文章里，大的在前。",
    en: "Among equals the larger comes first.",
    example: "10",
    also: ["权重", "排序", "order", "sort"],
  }),
  updated,
  expires: described(line().exactOptional(), {
    zh: "过期的日期：过了这一天（写了时间就过了这个时间）不再置顶，页面上注明已过期。",
    en: "The last day on which it holds, or the moment until which it does; afterwards it is no longer pinned, and its page says so.",
    example: "2022-12-31",
    also: ["过期", "有效期", "expiry"],
    kind: dateKind,
  }),
  aliases: described(z.array(checked(line(), wrongAlias, isAlias)).default([]), {
    zh: "这篇文章的旧网址，会自动转到新网址；带 ? 的要靠服务器（见 site.yaml 的 hosting）。",
    en: "Former addresses, which lead to the new one; those with a ? need a host that does it (hosting in site.yaml).",
    example: "[/a/2022/0727/123.html]",
    also: ["旧网址", "alias"],
  }),
  redirect: described(linkAddress().exactOptional(), {
    zh: "跳转：点标题时去这个地址，不生成正文页。",
    en: "The title leads there instead of to a page.",
    example: "https://example.org/",
    also: ["跳转", "外链", "redirecturl", "link"],
  }),
  draft: described(yesNo().default(false), {
    zh: "草稿：只在预览里看得到。",
    en: "Shown in the preview only.",
    example: "true",
    also: ["草稿"],
  }),
  script: described(z.enum(["zh-Hans", "zh-Hant"]).exactOptional(), {
    zh: "原文所用的文字，与网站不同时才写：zh-Hans 简体，zh-Hant 繁体。",
    en: "The script of the text where it is not the site's.",
    example: "zh-Hant",
    also: ["文字", "简繁"],
  }),
  variants: described(
    z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())])).exactOptional(),
    {
      zh: "这篇文章里的词在别的文字版本里怎么写，比如人名；对全文都起作用。",
      en: "How words of this article are written in the other scripts, names for example; for the whole article.",
      example: "{ 余华: 余華, 软件: { zh-tw: 軟體, zh-hk: 軟件 } }",
      also: ["用词", "转换", "glossary"],
    },
  ),
  toc: described(yesNo().default(false), {
    zh: "在长文前面加目录。",
    en: "A table of contents above a long text.",
    example: "true",
    also: ["目录"],
  }),
});

export const pageSchema = z.strictObject({ title, summary, updated });

export const topicSchema = z.strictObject({
  title,
  summary,
  banner: described(picture.exactOptional(), {
    zh: "专题页顶上的横幅图。",
    en: "The picture across the top of the topic's page.",
    example: "{ file: banner.jpg, alt: 图中所见 }",
    also: ["横幅", "cover", "image"],
    kind: fileKind,
  }),
  articles: described(z.array(line()).default([]), {
    zh: "排在最前面的文章，写文件的路径，按这个次序。",
    en: "The articles that stand first, by the paths of their files, in this order.",
    example: "[news/yuanqu-guihua/2022/kechuang-shidian]",
    also: ["文章"],
  }),
  tags: described(z.array(tag).default([]), {
    zh: "有这些标签的文章也归入专题。",
    en: "Articles with one of these tags belong to it as well.",
    example: "[科技创新]",
    also: ["标签", "关键词", "keywords"],
  }),
});
