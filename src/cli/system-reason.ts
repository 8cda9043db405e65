/** Why the system did not read or write a file, in a few words. */
import type { Sentence } from "./command.ts";

const noPermission: Sentence = { zh: "没有权限", en: "no permission" };
const fullDisk: Sentence = { zh: "磁盘满了", en: "the disk is full" };

/** By the code of a system call's error. */
const reasons: Record<string, Sentence> = {
  ENOENT: { zh: "没有这个文件", en: "there is no such file" },
  EISDIR: { zh: "那是一个文件夹", en: "it is a folder" },
  ENOTDIR: { zh: "路径当中有一段是文件，不是文件夹", en: "a part of the path is a file and no folder" },
  EEXIST: { zh: "那里有一个同名的文件", en: "a file of that name is there" },
  ENAMETOOLONG: { zh: "名字太长", en: "the name is too long" },
  EROFS: { zh: "磁盘是只读的", en: "the disk is read-only" },
  EACCES: noPermission,
  EPERM: noPermission,
  ENOSPC: fullDisk,
  EDQUOT: fullDisk,
};

export function systemReason(error: unknown): Sentence {
  const { code = String(error) } = (error ?? {}) as NodeJS.ErrnoException;
  return reasons[code] ?? { zh: code, en: code };
}
