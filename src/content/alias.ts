/**
 * Alias: a former address of an article, which stays alive as a page that leads on. No file can stand for one with a query, as old
 * systems have them: there the host itself has to lead on (see hosting/).
 */

import { defineRule } from "../shared/problem.ts";
import { shown } from "../shared/shown.ts";
import { strictlyDecoded } from "../shared/urls.ts";

const longest = { whole: 500, part: 200 };

/** Whether only a host can lead on from it. */
export function needsHost(alias: string): boolean {
  return alias.includes("?");
}

/** A path of this site that a file can stand for, or one with a query. */
export function isAlias(value: string): boolean {
  const mark = value.indexOf("?");
  if (mark < 0) return isPath(value);
  const query = value.slice(mark + 1);
  const isQuery = query !== "" && query.length <= longest.whole && !/[\\#"'`<>|^${}\s\p{Cc}]/u.test(query);
  return isQuery && (mark === 1 ? value.startsWith("/") : isPath(value.slice(0, mark)));
}

function isPath(value: string): boolean {
  const path = strictlyDecoded(value);
  if (path === undefined || !path.startsWith("/") || path === "/" || /[\\?#*:"<>|\s\p{Cc}]/u.test(path))
    return false;
  const parts = path.slice(1).replace(/\/$/, "").split("/");
  return (
    Buffer.byteLength(path) <= longest.whole &&
    parts.every((part) => !/^\.*$|\.$/.test(part) && Buffer.byteLength(part) <= longest.part)
  );
}

export const wrongAlias = defineRule<{ value: string }>({
  id: "address/alias",
  zh: ({ value }) => ({
    what: `旧网址“${shown(value)}”不能用。`,
    why: "每个旧网址都会变成网站里的一个文件，或者服务器的一条跳转，所以必须是本站里的路径。",
    fix: needsHost(value)
      ? "以 / 开头，? 后面要有内容，不带空格和引号，例如 /plus/view.php?aid=12"
      : '以 / 开头，不带主机名、..、空格和 \\ # * : " < > |，例如 /a/2022/0727/123.html',
  }),
  en: ({ value }) => ({
    what: `The former address "${shown(value)}" cannot be kept.`,
    why: "Each becomes a file of the site, or a redirect of its host, so it has to be a path inside it.",
    fix: needsHost(value)
      ? "Begin with /, write something behind the ?, and leave out spaces and quotation marks, for example /plus/view.php?aid=12"
      : 'Begin with / and leave out host, .., spaces and \\ # * : " < > |, for example /a/2022/0727/123.html',
  }),
});
