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
