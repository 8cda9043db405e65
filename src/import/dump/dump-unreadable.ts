/** A dump that cannot be read at all; whoever imports has to name another, or change its permissions. */
import { Refused, type Sentence } from "../../shared/refused.ts";

export class DumpUnreadable extends Refused {
  constructor(path: string, error?: unknown) {
    const { code } = (error ?? {}) as NodeJS.ErrnoException;
    super(sentenceOf(path, code), true, { cause: error });
  }
}

function sentenceOf(path: string, code: string | undefined): Sentence {
  if (code === "ENOENT" || code === "ENOTDIR")
    return {
      zh: `没有 ${path} 这个文件或文件夹，所以什么也没有导入。请看看路径，再运行一次。`,
      en: `There is no file or folder ${path}, so nothing was imported. Check the path and run again.`,
    };
  if (code === "EACCES" || code === "EPERM")
    return {
      zh: `没有权限读 ${path}，所以什么也没有导入。请改一改它的权限，或者用能读它的账户运行。`,
      en: `${path} may not be read, so nothing was imported. Change its permissions, or run as somebody who may read it.`,
    };
  if (code === undefined)
    return {
      zh: `${path} 里没有数据库备份（.sql、.txt、.php，可以是 .gz），所以什么也没有导入。`,
      en: `There is no dump in ${path} (.sql, .txt, .php, possibly .gz), so nothing was imported.`,
    };
  return {
    zh: `读 ${path} 的时候系统出错（${code}），所以没有导入完。请再运行一次。`,
    en: `The system failed to read ${path} (${code}), so the import is not whole. Run again.`,
  };
}
