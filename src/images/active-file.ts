/** Rule: a file for readers that their browser would run as a program on the portal's own address. */
import { defineRule } from "../shared/problem.ts";
import { shown } from "../shared/shown.ts";

const activeEnding = /\.(x?html?|xht|shtml|mht(ml)?|xml|xslt?|m?js|svgz?|wasm|swf|hta|php)[.\s]*$/i;

/** By its name alone, since a web server, too, goes by the name. */
export function isActiveFile(name: string): boolean {
  return activeEnding.test(name);
}

export const activeFile = defineRule<{ name: string }>({
  id: "file/active",
  zh: ({ name }) => ({
    what: `文件“${shown(name)}”不能作为附件发布。`,
    why: "这类文件里可以有程序，读者打开时会在本站的地址上运行。",
    fix: "把它打包成 zip，或者另存为 PDF，再链接那个文件。",
  }),
  en: ({ name }) => ({
    what: `The file "${shown(name)}" cannot be published for download.`,
    why: "Such a file can hold a program, which would run on the portal's own address when a reader opens it.",
    fix: "Pack it as a zip file or save it as PDF, and link to that.",
  }),
});
