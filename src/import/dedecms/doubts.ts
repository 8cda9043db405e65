/** What of a DedeCMS portal cannot be known or looks wrong, in the editor's words. */
import { shown } from "../../shared/shown.ts";
import type { Doubt } from "../found/found.ts";

const doubt = (kind: string, zh: string, en: string): Doubt => ({ kind, zh, en });

export const unknownCategory = (id: number) =>
  doubt(
    "unknown-category",
    `它所属的栏目 ${id} 不在备份里，多半早已删除。`,
    `Its column ${id} is not in the dump; it was probably deleted long ago.`,
  );

export const noCategory = () =>
  doubt(
    "no-category",
    "它不属于任何栏目，旧站只能用动态网址打开。",
    "It belongs to no column; the former portal showed it under a dynamic address only.",
  );

export const noDate = () =>
  doubt(
    "no-date",
    "备份里没有它的发布日期，没有猜。",
    "The dump has no date of publication for it, and none was guessed.",
  );

export const noBody = (table: string) =>
  doubt("no-body", `表 ${table} 里没有它的正文。`, `Table ${table} holds no body for it.`);

export const unknownModel = (channel: number) =>
  doubt(
    "unknown-model",
    `它的内容模型 ${channel} 不在备份里，不知道正文在哪个表。`,
    `Its content model ${channel} is not in the dump, so it is not known which table holds the body.`,
  );

export const noTitle = () => doubt("no-title", "它没有标题。", "It has no title.");

export const forPoints = (points: number) =>
  doubt(
    "for-points",
    `旧站要付 ${points} 点才能阅读，所以导入为草稿；要公开，请取消草稿。`,
    `Readers had to pay ${points} points for it, so it became a draft; make it public if you may.`,
  );

export const redirectUnused = (address: string) =>
  doubt(
    "redirect-unused",
    `它填了跳转网址 ${shown(address)}，但没有设“跳转”属性，旧站没有跳转。`,
    `It names the address ${shown(address)} to lead to, but lacks the flag for it, so the former portal did not lead there.`,
  );

export const noRedirect = () =>
  doubt(
    "no-redirect",
    "它设了“跳转”属性，但没有跳转网址。",
    "It is flagged as leading elsewhere, but names no address.",
  );

export const guessedAddress = (address: string) =>
  doubt(
    "guessed-address",
    `旧网址由标题的拼音组成，${shown(address)} 是推算的，个别多音字可能不同；请和旧站对照。`,
    `The former address was made of the title's pinyin; ${shown(address)} was worked out and may differ. Compare it with the former portal.`,
  );

export const otherFields = (model: string, fields: string[]) =>
  doubt(
    "other-fields",
    `它是“${shown(model)}”模型，这些字段没有对应的位置，没有导入：${shown(fields)}。`,
    `It is of the model "${shown(model)}", and these fields have no place here and were not moved: ${shown(fields)}.`,
  );

export const guessedColumns = (table: string) =>
  doubt(
    "guessed-columns",
    `备份里没有表 ${table} 的结构，按 DedeCMS 5.7 的列顺序读取，每一行都核对过是否合理；请抽查几篇。`,
    `The dump does not say what columns table ${table} has; it was read in the order of DedeCMS 5.7, each row checked for plausibility. Look at some of the articles.`,
  );

export const unknownColumns = (table: string) =>
  doubt(
    "unknown-columns",
    `表 ${table} 有些行的列对不上任何已知的结构，没有导入。请连同表结构（CREATE TABLE）重新导出。`,
    `Some rows of table ${table} fit no known columns and were not moved. Export it again with its CREATE TABLE.`,
  );

export const strayColumn = (label: string) =>
  doubt(
    "stray-column",
    `栏目“${shown(label)}”的上级栏目不在备份里，放到了第一级。`,
    `The column above "${shown(label)}" is not in the dump, so it was put at the top.`,
  );

export const automaticKeywords = (articles: number) =>
  doubt(
    "automatic-keywords",
    `${articles} 篇文章的关键词是程序从标题里拆出来的（以逗号结尾），没有当作标签。`,
    `The keywords of ${articles} articles were cut out of their titles by the program (they end in a comma) and did not become tags.`,
  );

export const weights = (articles: number) =>
  doubt(
    "weights",
    `${articles} 篇文章有权重，没有导入：DedeCMS 给每篇文章自动编号作为权重，而且是小的在前。`,
    `The weights of ${articles} articles were not moved: DedeCMS numbers all articles by itself and puts the smaller first.`,
  );

export const automaticTopic = (label: string, node: string) =>
  doubt(
    "automatic-topic",
    `专题“${shown(label)}”的节点“${shown(node)}”按关键词或栏目自动取文章，不是选定的；请给文章补上专题。`,
    `Part "${shown(node)}" of the topic "${shown(label)}" took its articles by keyword or column; name the topic in the articles that belong to it.`,
  );

export const topicWithout = (label: string, ids: number[]) =>
  doubt(
    "topic-without-article",
    `专题“${shown(label)}”列了这些没有导入的文章：${shown(ids)}。`,
    `The topic "${shown(label)}" lists articles that were not moved: ${shown(ids)}.`,
  );

export const furtherDamages = (places: number) =>
  doubt(
    "further-damage",
    `备份里还有 ${places} 处读不通，没有一一列出；多半有的文件不是数据库备份。`,
    `${places} more places of the dump make no sense and are not listed; some of the files are probably no dumps.`,
  );

export const otherPortal = (prefix: string) =>
  doubt(
    "other-portal",
    `备份里还有一个前缀为 ${shown(prefix)} 的 DedeCMS，没有导入；要导入，请单独导出它的表。`,
    `The dump holds another DedeCMS with the prefix ${shown(prefix)}, which was not moved; to move it, export its tables by themselves.`,
  );
