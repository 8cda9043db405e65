/** What went wrong with the machine, in words that help; no stack trace unasked. */
import { HalfwayError } from "../output/staged-files.ts";
import type { Language } from "../shared/problem.ts";
import { AnswerLost } from "./answer.ts";
import type { Sentence } from "./command.ts";

/** By the code of a system call's error; `path` is where it happened. */
const reasons: Record<string, (path: string, state: Sentence) => Sentence> = {
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: (path, state) => ({
    zh: `${path} 超过了系统允许的文件大小，没有写成。${state.zh}请放宽限制（ulimit -f）再运行一次。`,
    en: `${path} is larger than the system lets a file be. ${state.en} Raise the limit (ulimit -f) and run again.`,
  }),
  EACCES: forbidden,
  EPERM: forbidden,
  EROFS: forbidden,
  ENOTDIR: noFolder,
  EIO: (path, state) => ({
    zh: `磁盘读写出错（${path}）。${state.zh}请检查磁盘，或者换一个再运行一次。`,
    en: `The disk failed to read or write (${path}). ${state.en} Check the disk, or take another one, and run again.`,
  }),
  EMFILE: tooMany,
  ENFILE: tooMany,
};

function full(path: string, state: Sentence): Sentence {
  return {
    zh: `磁盘满了，${path} 没有写成。${state.zh}请腾出空间再运行一次；门户里的 .newspark/ 可以删掉，只有 .newspark/import/ 要留着，以后还要再导入的话。`,
    en: `The disk is full: ${path} could not be written. ${state.en} Make room and run again; the portal's .newspark/ may be deleted, but for .newspark/import/ if more is to be imported.`,
  };
}

function forbidden(path: string, state: Sentence): Sentence {
  return {
    zh: `没有权限读写 ${path}。${state.zh}请改一改它的权限，或者用 --output 给网站换一个文件夹。`,
    en: `${path} may not be read or written. ${state.en} Change its permissions, or name another folder for the site with --output.`,
  };
}

function noFolder(path: string, state: Sentence): Sentence {
  return {
    zh: `${path} 应当是文件夹，它或者它上面的一层却是文件。${state.zh}请把那个文件搬走，或者换一个文件夹。`,
    en: `${path} should be a folder, but it or one above it is a file. ${state.en} Move that file away, or name another folder.`,
  };
}

function tooMany(path: string, state: Sentence): Sentence {
  return {
    zh: `同时打开的文件太多（${path}）。${state.zh}请放宽限制（ulimit -n）再运行一次。`,
    en: `Too many files are open at once (${path}). ${state.en} Raise the limit (ulimit -n) and run again.`,
  };
}

const untouched: Sentence = { zh: "网站还是原来的样子。", en: "The site is as it was." };

const halfway: Sentence = {
  zh: "网站里一部分页面已经换成新的，其余还是旧的，每一页都是完整的；下次生成或合并会补齐。",
  en: "Some pages of the site are new already and the others old, each of them whole; the next build or merge does the rest.",
};

const answerLost: Sentence = {
  zh: "命令已经运行完，做了的都在，只是结果没有地方写。",
  en: "The command has run, and what it did stands; only its answer is lost.",
};

export function failureText(failure: unknown, language: Language, details: boolean): string {
  const isAnswer = failure instanceof AnswerLost;
  const state = isAnswer ? answerLost : failure instanceof HalfwayError ? halfway : undefined;
  const error = state ? (failure as Error).cause : failure;
  const {
    code = "",
    path = "",
    // Where a file was to be moved to; it comes from a folder of Newspark's own, which means nothing to anybody.
    dest = path,
    message = String(error),
    stack = "",
  } = (error ?? {}) as NodeJS.ErrnoException & { dest?: string };
  const place = isAnswer ? { zh: "标准输出", en: "standard output" }[language] : dest;
  const known = reasons[code]?.(place || message, state ?? untouched)[language];
  const more = details && stack ? `\n${stack}` : "";
  if (known) return known + more;
  return language === "zh"
    ? `newspark 没能做完：${message}\n  ${state ? state.zh : ""}这不是文章的问题。设置环境变量 NEWSPARK_DEBUG=1 再运行一次，可以看到详细情况。${more}`
    : `newspark could not finish: ${message}\n  ${state ? `${state.en} ` : ""}This is no fault of the articles. Run it again with NEWSPARK_DEBUG=1 in the environment for details.${more}`;
}
