/** Whether folders are all the parts of one site. */
import { basename, join } from "node:path";
import type { Part, PartFile } from "../output/part.ts";
import type { Language } from "../shared/problem.ts";
import { statOf } from "../shared/stat-of.ts";

export interface FoundPart extends Part {
  folder: string;
}

/** Told in both languages; nothing was touched. */
export class PartsRefused extends Error {
  readonly sentence: Record<Language, string>;
  constructor(sentence: Record<Language, string>) {
    super(sentence.en);
    this.sentence = sentence;
  }
}

/**
 * What files hold is seen when they are read, see `damaged`.
 * @throws PartsRefused
 */
export function checkParts(found: readonly { folder: string; part: Part | undefined }[]): FoundPart[] {
  const parts = found.map(({ folder, part }) => {
    if (!part) throw noPart(folder);
    return { ...part, folder };
  });
  const [first] = parts;
  if (!first) throw noPart("");
  const byIndex = new Map<number, FoundPart>();
  for (const part of parts) {
    if (part.count !== first.count) throw otherCount(first, part);
    if (part.key !== first.key) throw otherSite(first, part);
    const twin = byIndex.get(part.index);
    if (twin) throw twice(twin, part);
    byIndex.set(part.index, part);
    for (const file of part.files) {
      const found = statOf(join(part.folder, file.path));
      if (!found?.isFile()) throw incomplete(part, file);
      if (found.size !== file.bytes) throw damaged(part, file, found.size);
    }
  }
  const all = Array.from({ length: first.count }, (_, at) => at + 1);
  const missing = all.filter((index) => !byIndex.has(index));
  if (missing.length > 0) throw lacking(missing, first.count);
  return parts;
}

function noPart(folder: string): PartsRefused {
  return new PartsRefused({
    zh: `${folder} 不是网站的一部分。用 newspark build --shard I/N --output DIR 生成各部分，再合并。`,
    en: `${folder} is no part of a site. Build the parts with newspark build --shard I/N --output DIR, then merge them.`,
  });
}

function otherCount(first: FoundPart, other: FoundPart): PartsRefused {
  return new PartsRefused({
    zh: `${first.folder} 是 ${first.count} 份之一，${other.folder} 却是 ${other.count} 份之一。请用同样的 N 重新生成各部分。`,
    en: `${first.folder} is one of ${first.count} parts, but ${other.folder} one of ${other.count}. Build all parts with the same N.`,
  });
}

function otherSite(first: FoundPart, other: FoundPart): PartsRefused {
  const [a, b] = [basename(first.folder), basename(other.folder)];
  return new PartsRefused({
    zh: `${a} 和 ${b} 不是同一个网站的两部分：生成时文章、版面、配置、--now、--url 或者软件版本不一样。合在一起会有互相矛盾的页面，所以没有合并。请用同样的内容和选项重新生成各部分。`,
    en: `${a} and ${b} are not parts of the same site: the articles, layouts, configuration, --now, --url or versions of the software were others. Together they would contradict each other, so nothing was merged. Build all parts from the same content with the same options.`,
  });
}

function twice(one: FoundPart, other: FoundPart): PartsRefused {
  return new PartsRefused({
    zh: `第 ${one.index} 份（共 ${one.count} 份）给了两次：${one.folder} 和 ${other.folder}。`,
    en: `Part ${one.index} of ${one.count} was given twice: ${one.folder} and ${other.folder}.`,
  });
}

function incomplete({ folder, index, count }: FoundPart, { path }: PartFile): PartsRefused {
  return new PartsRefused({
    zh: `第 ${index} 份（共 ${count} 份）不完整：${folder} 里少了文件 ${path}，所以没有合并。请重新下载或者重新生成这一份。`,
    en: `Part ${index} of ${count} is incomplete: ${folder} lacks the file ${path}, so nothing was merged. Download or build it again.`,
  });
}

/** @param found bytes that the file has now */
export function damaged(
  { folder, index, count }: FoundPart,
  { path, bytes }: PartFile,
  found: number,
): PartsRefused {
  const cut = found !== bytes;
  return new PartsRefused({
    zh: `第 ${index} 份（共 ${count} 份）坏了：${folder} 里的 ${path} 不是生成时的样子（${cut ? `生成时 ${bytes} 字节，现在 ${found} 字节` : "长度一样，内容变了"}），合并进去网站就有一页是坏的或者旧的，所以没有合并。请重新下载或者重新生成这一份。`,
    en: `Part ${index} of ${count} is damaged: in ${folder}, ${path} is not as the build left it (${cut ? `${bytes} bytes then, ${found} now` : "as long as then, but other content"}). The site would have a file that is broken or old, so nothing was merged. Download or build the part again.`,
  });
}

function lacking(missing: readonly number[], count: number): PartsRefused {
  return new PartsRefused({
    zh: `还缺第 ${missing.join("、")} 份（共 ${count} 份）。`,
    en: `Part ${missing.join(", ")} of ${count} is missing.`,
  });
}
