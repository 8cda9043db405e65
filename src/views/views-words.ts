/** The words around the counts, for the terminal and the page. */
import type { Language } from "../shared/problem.ts";
import type { ViewsReport } from "./views-report.ts";

interface ViewsWords {
  lines(report: ViewsReport): string;
  site(report: ViewsReport): string;
  days: string;
  top: string;
  referrers: string;
  missing: string;
  redirect: string;
  /** What an owner has to look into: logs that are none or were cut, addresses that somebody invents. */
  warnings(report: ViewsReport): string[];
  columns: {
    path: string;
    title: string;
    recent: string;
    total: string;
    host: string;
    requests: string;
    suggestion: string;
  };
}

export const viewsWords: Record<Language, ViewsWords> = {
  zh: {
    lines: ({ lines, counted, robots, repeats, elsewhere, other, skipped, known, forgotten }) =>
      `新读 ${lines} 行：点击 ${counted}，机器人 ${robots}，半小时内重复 ${repeats}，不是网页 ${other}，读不懂 ${skipped}${
        elsewhere > 0 ? `，同一台服务器上别的网站 ${elsewhere}` : ""
      }${
        forgotten > 0 ? `，太旧、不知道是否统计过 ${forgotten}` : ""
      }${known > 0 ? `；以前统计过的 ${known} 行没有再算` : ""}。`,
    site: ({ pages, total }) => `至今 ${pages} 个网页，点击 ${total} 次。`,
    days: "最近 30 天每天的点击",
    top: "最近 30 天点击最多",
    referrers: "从哪些网站来（这次新读的日志）",
    missing: "找不到的网页（这次新读的日志）",
    redirect: "箭头后面是名字最接近的网页；是它的话，在那篇文章的 aliases 里写上旧网址，就会自动转过去。",
    warnings: ({ foreign, lineless, otherHosts, cut, invented }) => [
      ...(foreign.length > 0
        ? [
            `一行也读不懂：${foreign.join("、")}。这不是 newspark 认识的访问日志，所以没有记成统计过的。请看看是不是写错了文件；用 gzip 以外的方式压缩的，请先解压。`,
          ]
        : []),
      ...(lineless.length > 0
        ? [
            `没有一整行：${lineless.join("、")}。日志如果才开始写，写完一行以后再运行就会统计；用 gzip 以外的方式压缩的，请先解压。`,
          ]
        : []),
      ...(otherHosts.length > 0
        ? [
            `日志写明了每一行属于哪个网站，这次读的没有一行属于 site.yaml 里 url 的主机（写的是 ${otherHosts.join("、")}），所以都没有算。其中如果有这个门户，请把 url 改对，或者让服务器在日志里写读者用的主机名：Apache 写 %{Host}i，nginx 写 $host。`,
          ]
        : []),
      ...(cut.length > 0
        ? [
            `压缩的日志不完整，到一半就断了：${cut.join("、")}。断的地方以前的行都统计了，后面的没有。请取一份完整的再运行一次，统计过的行不会再算。`,
          ]
        : []),
      ...(invented > 0
        ? [
            `网址太多，不像都是真的网页：点击最少的 ${invented} 个没有记下。多半是有人在编造网址，而服务器对任何网址都回答 200；请让服务器对没有的网页回答 404。`,
          ]
        : []),
    ],
    columns: {
      path: "网页",
      title: "标题",
      recent: "30 天",
      total: "总数",
      host: "网站",
      requests: "次数",
      suggestion: "最接近的网页",
    },
  },
  en: {
    lines: ({ lines, counted, robots, repeats, elsewhere, other, skipped, known, forgotten }) =>
      `${lines} new lines: ${counted} views, ${robots} of robots, ${repeats} repeats within half an hour, ${other} no pages, ${skipped} not understood${
        elsewhere > 0 ? `, ${elsewhere} of other sites of the server` : ""
      }${
        forgotten > 0 ? `, ${forgotten} so old that they may have been counted` : ""
      }${known > 0 ? `; ${known} lines were counted before` : ""}.`,
    site: ({ pages, total }) => `So far ${pages} pages with ${total} views.`,
    days: "Views of the last 30 days",
    top: "Most read in the last 30 days",
    referrers: "Where readers came from (new lines only)",
    missing: "Pages that are not there (new lines only)",
    redirect:
      "Behind an arrow stands the page whose name comes nearest; if it is the one, put the old address into the aliases of its article.",
    warnings: ({ foreign, lineless, otherHosts, cut, invented }) => [
      ...(foreign.length > 0
        ? [
            `Not one line was understood of ${foreign.join(", ")}. That is no access log that newspark knows, so it does not count as read. Check whether it is the file you meant; one compressed otherwise than by gzip has to be unpacked first.`,
          ]
        : []),
      ...(lineless.length > 0
        ? [
            `There is no whole line in ${lineless.join(", ")}. A log that has only just begun is counted once its first line has an end; one compressed otherwise than by gzip has to be unpacked first.`,
          ]
        : []),
      ...(otherHosts.length > 0
        ? [
            `The log names the site of each line, and none of those read now is of the host in the url of site.yaml (they name ${otherHosts.join(", ")}), so none was counted. If the portal is among them, correct its url, or let the server log the host that readers ask for: %{Host}i with Apache, $host with nginx.`,
          ]
        : []),
      ...(cut.length > 0
        ? [
            `A compressed log is cut short: ${cut.join(", ")}. The lines before the cut were counted, those behind it were not. Fetch the whole log and run again; no line counts twice.`,
          ]
        : []),
      ...(invented > 0
        ? [
            `There are more addresses than a portal has pages: the ${invented} least read were not kept. Most likely somebody invents addresses and the server answers 200 to any; let it answer 404 where there is no page.`,
          ]
        : []),
    ],
    columns: {
      path: "page",
      title: "title",
      recent: "30 days",
      total: "in all",
      host: "site",
      requests: "requests",
      suggestion: "nearest page",
    },
  },
};
