/** The code of a government site (政府网站标识码), which each of its pages has to name. */
import { sitePlaces } from "../config/config-source.ts";
import type { Site } from "../config/site.ts";
import { defineRule, type Problem } from "../shared/problem.ts";

const noSiteCode = defineRule<object>({
  id: "check/no-site-code",
  severity: "warning",
  zh: () => ({
    what: "政府网站（government: true）没有写网站标识码。",
    why: "每一页都少了必须有的 SiteIDCode 标签，页脚里也没有标识码，网站检查会算作问题。",
    fix: '请在 footer 里写 siteCode: "10位标识码"；不是政府网站的话，去掉 government。',
  }),
  en: () => ({
    what: "This is a government site (government: true) without its code (政府网站标识码).",
    why: "Every page lacks the tag SiteIDCode, which it must have, and the footer the code; inspections count it as a fault.",
    fix: 'Write siteCode: "the ten digits" in footer; if this is no government site, take out government.',
  }),
});

export function siteCodeProblems(root: string, { government, footer }: Site): Problem[] {
  if (!government || footer.siteCode !== undefined) return [];
  return [noSiteCode(sitePlaces(root)(["government"], "key"), {})];
}
