/** Alias: a former address of an article, which stays alive as a page that leads on. */
import { defineRule } from "../shared/problem.ts";
import { shown } from "../shared/shown.ts";

const longest = { whole: 500, part: 200 };

/** A path of this site that a file can stand for. */
export function isAlias(value: string): boolean {
  const path = decoded(value);
  if (path === undefined || !path.startsWith("/") || path === "/" || /[\\?#*:"<>|\s\p{Cc}]/u.test(path))
    return false;
  const parts = path.slice(1).replace(/\/$/, "").split("/");
  return (
    Buffer.byteLength(path) <= longest.whole &&
    parts.every((part) => !/^\.*$|\.$/.test(part) && Buffer.byteLength(part) <= longest.part)
  );
}

/** Undefined for broken percent-encoding. */
function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

export const wrongAlias = defineRule<{ value: string }>({
  id: "address/alias",
  zh: ({ value }) => ({
    what: `旧网址“${shown(value)}”不能用。`,
    why: "每个旧网址都会变成网站里的一个文件，所以必须是本站里的路径。",
    fix: value.includes("?")
      ? "带 ? 的旧网址没有文件可以对应，要在服务器上设置跳转；这里把它删掉。"
      : '以 / 开头，不带主机名、..、空格和 \\ ? # * : " < > |，例如 /a/2022/0727/123.html',
  }),
  en: ({ value }) => ({
    what: `The former address "${shown(value)}" cannot be kept.`,
    why: "Each becomes a file of the site, so it has to be a path inside it.",
    fix: value.includes("?")
      ? "No file can stand for an address with ?; set the redirect up on the server and delete it here."
      : 'Begin with / and leave out host, .., spaces and \\ ? # * : " < > |, for example /a/2022/0727/123.html',
  }),
});
