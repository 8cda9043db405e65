/** Refuses an output folder that a build must not write to, before anything is touched. */
import { realpathSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { OutputLocked } from "../output/lock.ts";
import { ForeignOutputError } from "../output/mark.ts";
import { statOf } from "../shared/stat-of.ts";
import { UsageError } from "./command.ts";

const sources = ["content", "layouts", "public", "src", "node_modules"];

/**
 * @param output absolute
 * @throws UsageError when it is no folder or lies below what is none, holds the portal or lies in one of its source folders
 */
export function requireOutput(output: string, root: string): void {
  const present = nearestPresent(output);
  if (!statOf(present)?.isDirectory()) {
    throw new UsageError({
      zh: `--output 要写文件夹，而 ${present} 不是文件夹，网站不能写到 ${output}。请换一个文件夹，例如 --output _site。`,
      en: `--output takes a folder, but ${present} is none, so the site cannot go to ${output}. Name another folder, for example --output _site.`,
    });
  }
  const real = realPath(output);
  const isSource = sources.some((name) => isWithin(real, realPath(join(root, name))));
  if (!isSource && !isWithin(realPath(root), real)) return;
  throw new UsageError({
    zh: `网站不能写到 ${output}：那里是门户自己的文件。请换一个文件夹，例如 --output _site。`,
    en: `The site cannot go to ${output}: the portal's own files are there. Name another folder, for example --output _site.`,
  });
}

/** What a refusal while building means to somebody at the command line; undefined for anything else. */
export function outputRefusal(error: unknown): UsageError | undefined {
  if (error instanceof ForeignOutputError) return foreignOutput(error.output);
  if (error instanceof OutputLocked) return lockedOutput(error);
  return undefined;
}

function foreignOutput(output: string): UsageError {
  return new UsageError({
    zh: `${output} 里有不是 newspark 生成的文件；生成网站会清掉不再需要的文件，所以没有动它。请换一个空文件夹（--output），或者先把里面的东西搬走。`,
    en: `${output} holds files that newspark did not make. A build removes what the site no longer has, so nothing was touched. Name an empty folder with --output, or move those files away first.`,
  });
}

function lockedOutput({ output, lock }: OutputLocked): UsageError {
  return new UsageError({
    zh: `另一次生成正在往 ${output} 里写。请等它结束，或者用 --output 另指一个文件夹；如果确定没有别的在运行，请删掉 ${lock}。`,
    en: `Another build is writing to ${output}. Wait for its end, or name another folder with --output; if you are sure that no other is running, delete ${lock}.`,
  });
}

/** The path itself, or the nearest above it at which something lies. */
function nearestPresent(path: string): string {
  const above = dirname(path);
  return above === path || statOf(path, { follow: false }) ? path : nearestPresent(above);
}

/** With symbolic links resolved as far as the path exists. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(realPath(above), path.slice(above.length));
  }
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return (
    way === "" || !(way === ".." || way.startsWith(`..${sep}`) || way.startsWith(sep) || /^[a-z]:/i.test(way))
  );
}
