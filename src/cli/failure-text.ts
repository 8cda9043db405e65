/** What went wrong with the machine, in words that help; no stack trace unasked. */
import type { Language } from "../shared/problem.ts";
import type { Sentence } from "./command.ts";

/** By the code of a system call's error; `path` is where it happened. */
const reasons: Record<string, (path: string) => Sentence> = {
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: (path) => ({
    zh: `${path} 超过了系统允许的文件大小，没有写成。网站还是原来的样子。请放宽限制（ulimit -f）再运行一次。`,
    en: `${path} is larger than the system lets a file be. The site is as it was. Raise the limit (ulimit -f) and run again.`,
  }),
  EACCES: forbidden,
  EPERM: forbidden,
  EROFS: forbidden,
  EMFILE: tooMany,
  ENFILE: tooMany,
};

function full(path: string): Sentence {
  return {
    zh: `磁盘满了，${path} 没有写成。网站还是原来的样子。请腾出空间再运行一次；门户里的 .newspark/ 可以随时删掉。`,
    en: `The disk is full: ${path} could not be written. The site is as it was. Make room and run again; the portal's .newspark/ may be deleted at any time.`,
  };
}

function forbidden(path: string): Sentence {
  return {
    zh: `没有权限读写 ${path}。网站还是原来的样子。请改一改它的权限，或者用 --output 换一个文件夹。`,
    en: `${path} may not be read or written. The site is as it was. Change its permissions, or name another folder with --output.`,
  };
}

function tooMany(path: string): Sentence {
  return {
    zh: `同时打开的文件太多（${path}）。网站还是原来的样子。请放宽限制（ulimit -n）再运行一次。`,
    en: `Too many files are open at once (${path}). The site is as it was. Raise the limit (ulimit -n) and run again.`,
  };
}

export function failureText(error: unknown, language: Language, details: boolean): string {
  const {
    code = "",
    path = "",
    message = String(error),
    stack = "",
  } = (error ?? {}) as NodeJS.ErrnoException;
  const known = reasons[code]?.(path || message)[language];
  const more = details && stack ? `\n${stack}` : "";
  if (known) return known + more;
  return language === "zh"
    ? `newspark 没能做完：${message}\n  这不是文章的问题。设置环境变量 NEWSPARK_DEBUG=1 再运行一次，可以看到详细情况。${more}`
    : `newspark could not finish: ${message}\n  This is no fault of the articles. Run it again with NEWSPARK_DEBUG=1 in the environment for details.${more}`;
}
