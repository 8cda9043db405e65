/** A log that cannot be read. */
import type { Language } from "../shared/problem.ts";
import { CountRefused } from "./count-refused.ts";

type Reason = "missing" | "folder" | "special" | "forbidden" | "damaged" | "other";

export class LogUnreadable extends CountRefused {
  constructor(file: string, reason: Reason) {
    super(sentences[reason](file), reason === "missing" || reason === "folder" || reason === "special");
  }
}

/** By the code of an error of the system or of decompression. */
export function reasonOf(error: unknown): Reason {
  const { code = "" } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" || code === "ENOTDIR") return "missing";
  if (code === "EISDIR") return "folder";
  if (code === "EACCES" || code === "EPERM") return "forbidden";
  return code.startsWith("Z_") ? "damaged" : "other";
}

const sentences: Record<Reason, (file: string) => Record<Language, string>> = {
  missing: (file) => ({
    zh: `没有 ${file} 这个访问日志，所以什么也没有统计。请看看文件名，再运行一次。`,
    en: `There is no access log ${file}, so nothing was counted. Check its name and run again.`,
  }),
  folder: (file) => ({
    zh: `${file} 是一个文件夹，不是访问日志，所以什么也没有统计。请写明其中的文件，例如 ${file}/access.log。`,
    en: `${file} is a folder and no access log, so nothing was counted. Name the files in it, for example ${file}/access.log.`,
  }),
  special: (file) => ({
    zh: `${file} 不是普通的文件，而日志要读两遍才知道哪些行已经统计过，所以什么也没有统计。请先存成文件。`,
    en: `${file} is no ordinary file, and a log is read twice to know which lines were counted before, so nothing was counted. Save it as a file first.`,
  }),
  forbidden: (file) => ({
    zh: `没有权限读 ${file}，所以什么也没有统计。请改一改它的权限，或者用能读它的账户运行。`,
    en: `${file} may not be read, so nothing was counted. Change its permissions, or run as somebody who may read it.`,
  }),
  damaged: (file) => ({
    zh: `压缩的日志 ${file} 坏了，解不开，所以什么也没有统计。请重新取一份，或者不带它再运行一次。`,
    en: `The compressed log ${file} is damaged, so nothing was counted. Fetch it again, or run again without it.`,
  }),
  other: (file) => ({
    zh: `读 ${file} 的时候系统出错，所以什么也没有统计。请再运行一次。`,
    en: `The system failed to read ${file}, so nothing was counted. Run again.`,
  }),
};
