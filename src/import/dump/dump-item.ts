/** What a dump of a MySQL database gives: its tables, their rows, and what of it is damaged. */
import type { Language } from "../../shared/problem.ts";

export interface DumpPlace {
  /** See DumpFile.name. */
  file: string;
  /** Of the uncompressed file, counted from 1. */
  line: number;
}

export interface DumpRow {
  kind: "row";
  /** Without the database's name and without quotes, as written. */
  table: string;
  /** INSERT's own list, where it has one. */
  columns?: string[];
  /** Text however it was written (`'1'`, `1`, `0x31`); null for NULL and DEFAULT. */
  values: (string | null)[];
  /** It takes the place of a row with the same key. */
  replaces: boolean;
  at: DumpPlace;
}

/** CREATE TABLE, which may come after the rows. */
interface DumpTable {
  kind: "table";
  table: string;
  create: { columns: string[] };
  at: DumpPlace;
}

/** Rows of a table that nobody asked for. */
interface DumpPassed {
  kind: "passed";
  table: string;
  rows: number;
}

/** What could not be read; reading goes on with the next statement. */
export interface DumpDamage {
  kind: "damage";
  reason: DamageReason;
  sentence: Record<Language, string>;
  /** Where the row or the statement begins. */
  at: DumpPlace;
}

/** What was put right, told once a file. */
export interface DumpRepair {
  kind: "repair";
  reason: "twice-encoded";
  sentence: Record<Language, string>;
  /** Of the first. */
  at: DumpPlace;
}

export type DumpItem = DumpRow | DumpTable | DumpPassed | DumpDamage | DumpRepair;

export type DamageReason =
  | "broken-statement"
  | "broken-create"
  | "row-shape"
  | "expression"
  | "unfinished"
  | "endless-comment"
  | "comment"
  | "no-sql"
  | "compressed"
  | "utf-16"
  | "wrong-bytes";

/** @param amount what there is of it, where that says more */
export function damage(reason: DamageReason, at: DumpPlace, amount = ""): DumpDamage {
  return { kind: "damage", reason, sentence: sentences[reason](amount), at };
}

/** @param values how many of the file's */
export function twiceEncoded(values: number, at: DumpPlace): DumpRepair {
  const sentence = {
    zh: `有 ${values} 个值的文字被编码了两次（“规划”成了“è§„åˆ’”），已经还原；第一个在这里。请抽查几篇。`,
    en: `The text of ${values} values had been encoded twice (规划 was è§„åˆ’) and was put right; the first stands here. Look at some of the articles.`,
  };
  return { kind: "repair", reason: "twice-encoded", sentence, at };
}

const sentences: Record<DamageReason, (amount: string) => Record<Language, string>> = {
  "broken-statement": () => ({
    zh: "这条语句从这里起读不通，多半是被截断或者引号缺了；已经读到的行保留，从下一条语句接着读。",
    en: "From here on this statement makes no sense; it was cut off or lacks a quote. The rows before are kept, and reading goes on with the next statement.",
  }),
  "broken-create": () => ({
    zh: "这条 CREATE TABLE 读不通，所以不知道这个表有哪些列。",
    en: "This CREATE TABLE makes no sense, so the columns of the table are not known.",
  }),
  "row-shape": (amount) => ({
    zh: `这一行的列数和前面不一样（${amount}），没有采用；可能有一个引号没有转义。`,
    en: `This row has another number of values than it should (${amount}) and was not taken; a quote in it may not be escaped.`,
  }),
  expression: () => ({
    zh: "这一行里有要由数据库计算的值（例如函数），这里算不出来，没有采用这一行。",
    en: "This row holds a value that only a database can compute, such as a function, so the row was not taken.",
  }),
  unfinished: () => ({
    zh: "文件在这条语句中间结束了；后面的内容不在这个文件里。请看看备份是不是完整。",
    en: "The file ends in the middle of this statement, and what followed is not in it. See whether the backup is whole.",
  }),
  "endless-comment": () => ({
    zh: "这条注释（/* …）没有结尾，从它到下一条认得的语句都没有读，中间可能缺内容。请在备份里给它补上 */ 再导入。",
    en: "This comment (/* …) has no end, so nothing was read from it up to the next statement that is known; something between may be missing. Add its */ to the dump and import again.",
  }),
  comment: () => ({
    zh: "这条注释（/* … */）里有整条的语句，没有读。如果它们不该在注释里，请在备份里把 */ 放回原处再导入。",
    en: "This comment (/* … */) holds whole statements, which were not read. If they should be, put its */ in the dump where it belongs and import again.",
  }),
  "no-sql": () => ({
    zh: "从这里起不是数据库备份里的语句，跳到下一条认得的语句。",
    en: "From here on this is no statement of a dump; reading goes on with the next one that is.",
  }),
  compressed: () => ({
    zh: "压缩文件坏了或者没有传完，只读到了这里。请重新取一份。",
    en: "The compressed file is damaged or was not transferred whole, and could only be read up to here. Fetch it again.",
  }),
  "utf-16": () => ({
    zh: "这个文件是 UTF-16 编码，没有读。请另存为 UTF-8 再导入。",
    en: "This file is in UTF-16 and was not read. Save it as UTF-8 and import it again.",
  }),
  "wrong-bytes": (amount) => ({
    zh: `有 ${amount} 个值里有不合编码的字节，这些字节显示成 �；第一个在这里。`,
    en: `${amount} values hold bytes that do not belong to the encoding and are shown as �; the first stands here.`,
  }),
};
