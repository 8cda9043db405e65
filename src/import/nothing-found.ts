/** A source from which nothing can be moved; the portal stays as it was. */

import type { Language } from "../shared/problem.ts";
import type { FirstLook } from "./first-look.ts";
import { placeOf } from "./found/found.ts";
import { ImportRefused } from "./import-refused.ts";
import { kindText } from "./report-words.ts";

/** @throws ImportRefused where a source holds neither articles nor anything that a portal is made of */
export function refuseNothing({ articles, portal, leftOut }: FirstLook): void {
  const { categories, topics, links } = portal;
  if (articles.size + categories.length + topics.length + links.length > 0) return;
  throw new ImportRefused({ zh: sentence("zh", leftOut), en: sentence("en", leftOut) }, true);
}

function sentence(language: Language, leftOut: FirstLook["leftOut"]): string {
  const lines = leftOut.first.map(
    ({ at, reason, doubt }) => `  ${placeOf(at)}  ${doubt?.[language] ?? kindText(reason, language)}`,
  );
  const more = leftOut.count - leftOut.first.length;
  if (more > 0) lines.push(language === "zh" ? `  另有 ${more} 个` : `  and ${more} more`);
  const words = {
    zh: "没有找到可以导入的文章和栏目，所以什么也没有导入，门户还是原来的样子。请看看写的是不是要导入的文件。",
    en: "There is no article and no category to be moved, so nothing was imported, and the portal is as it was. See that the files are those that you meant.",
  };
  return [words[language], ...lines].join("\n");
}
