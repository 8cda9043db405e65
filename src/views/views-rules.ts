/** What can be wrong with `content/views.json`. */
import { defineRule } from "../shared/problem.ts";
import { shown } from "../shared/shown.ts";

export const viewsFile = "content/views.json";

export const damagedViews = defineRule<{ reason: string }>({
  id: "views/damaged",
  zh: ({ reason }) => ({
    what: `${viewsFile} 读不懂（${shown(reason)}）。`,
    why: "里面是以前的点击数，以及哪些日志已经统计过；重新写会把它们丢掉，所以没有动它。",
    fix: "请从版本库或者备份里恢复它；都没有的话，删掉它，再把还在的日志全部统计一遍。",
  }),
  en: ({ reason }) => ({
    what: `${viewsFile} cannot be understood (${shown(reason)}).`,
    why: "It holds the views so far and which logs were counted, and to write it anew would lose them, so it was left alone.",
    fix: "Restore it from version control or a backup; if there is none, delete it and count all logs that are left once more.",
  }),
});

/** A folder, or nothing that this user may read. */
export const unreadableViews = defineRule<{ reason: string }>({
  id: "views/unreadable",
  zh: ({ reason }) => ({
    what: `读不到 ${viewsFile}（${reason}）。`,
    why: "里面是以前的点击数，以及哪些日志已经统计过；读不到它，就不知道哪些行不该再算。",
    fix: "请让它是一个可以读的文件：改一改权限，或者用能读它的账户运行。",
  }),
  en: ({ reason }) => ({
    what: `${viewsFile} cannot be read (${reason}).`,
    why: "It holds the views so far and which logs were counted, and without it nobody knows which lines must not count again.",
    fix: "Let it be a file that may be read: change its permissions, or run as somebody who may read it.",
  }),
});
