/** What a run of `newspark publish` says in the terminal. */
import type { PublishReport } from "../publish/publish-site.ts";
import { fileSize } from "../shared/file-size.ts";
import type { Language } from "../shared/problem.ts";

export function publishSummary(report: PublishReport, language: Language): string {
  const { target, dryRun, files, unchanged, put, bytes, removed, resumed } = report;
  const fresh = put.filter(({ isNew }) => isNew).length;
  const changed = put.length - fresh;
  const size = fileSize(bytes);
  const counts = {
    zh: `新增 ${fresh} 个、改动 ${changed} 个（${size}），删除 ${removed.length} 个，不变 ${unchanged} 个，共 ${files} 个文件：${target}`,
    en: `${fresh} new and ${changed} changed files (${size}), ${removed.length} removed, ${unchanged} unchanged, ${files} in all: ${target}`,
  }[language];
  const zh = language === "zh";
  const isNothing = put.length + removed.length === 0 && !resumed;
  if (isNothing)
    return zh
      ? `${target} 上已经是这个网站（${files} 个文件），没有要传的。`
      : `${target} has this site already (${files} files); there was nothing to send.`;
  return [
    dryRun ? (zh ? `演习，什么也没有动。${counts}` : `A dry run; nothing was touched. ${counts}`) : counts,
    ...(resumed && !dryRun
      ? [
          zh
            ? "上次发布中途断了，这次接着做完了。"
            : "The publish before had been cut; this one brought it to its end.",
        ]
      : []),
  ].join("\n");
}
