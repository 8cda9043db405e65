/** Pictures and attachments under `content/` that no article uses: uploads that were forgotten, or whose article is gone. */
import { join, relative } from "node:path";
import { filesBelow } from "../shared/files-below.ts";
import { defineRule, type Problem } from "../shared/problem.ts";
import { viewsFile } from "../views/views-rules.ts";

const unusedFile = defineRule<{ name: string }>({
  id: "check/unused-file",
  severity: "warning",
  zh: ({ name }) => ({
    what: `没有文章用到文件“${name}”。`,
    why: "它不会出现在网站上，只会占地方。",
    fix: "请在文章里引用它，或者删掉它。",
  }),
  en: ({ name }) => ({
    what: `No article uses the file "${name}".`,
    why: "It reaches no page and only takes up room.",
    fix: "Refer to it in an article, or delete it.",
  }),
});

/** @param used absolute paths */
export function unusedFiles(root: string, used: ReadonlySet<string>): Problem[] {
  return filesBelow(join(root, "content"))
    .map((path) => join(root, "content", path))
    .filter((path) => !/(^|[/\\])\.|\.(md|ya?ml)$/i.test(path.slice(root.length)))
    .filter((path) => !used.has(path) && path !== join(root, viewsFile))
    .map((path) => {
      const file = relative(root, path).replaceAll("\\", "/");
      return unusedFile({ file, line: 1, column: 1 }, { name: file.slice(file.lastIndexOf("/") + 1) });
    });
}
