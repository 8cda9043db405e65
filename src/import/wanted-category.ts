/** The category for articles that have none, as somebody named it for an import. */
import { categorySlugLike, isCategorySlug } from "../config/category-slug.ts";
import { isSlug, longestSlug } from "../config/slug.ts";
import { ImportRefused } from "./import-refused.ts";
import { slugOfText } from "./slugs.ts";

/**
 * By the rules of navigation.yaml.
 * @throws ImportRefused
 */
export function wantedCategory(value: string): string {
  const path = value.replace(/^\/|\/$/g, "");
  const slugs = path.split("/");
  const wrong = slugs.find((slug, at) => !isCategorySlug(slug, at === 0));
  if (wrong === undefined) return path;
  const like = slugs.flatMap((slug, at) => categorySlugLike(slug, at === 0) ?? slugOfText(slug) ?? []);
  const near = like.length === slugs.length ? like.join("/") : undefined;
  if (isSlug(wrong)) {
    throw new ImportRefused(
      {
        zh: `--category 的“${value}”里，“${wrong}”已经另有用处（专题、标签、归档、年份文件夹等），不能作栏目的 slug。${near ? `可以写“${near}”。` : ""}`,
        en: `In --category "${value}", "${wrong}" is a name that the portal uses itself (topics, tags, archive, folders of years and the like), so no category can have it. ${near ? `It can be "${near}".` : ""}`.trim(),
      },
      true,
    );
  }
  throw new ImportRefused(
    {
      zh: `--category 要写栏目的路径，例如 news/tongzhi，而不是“${value}”；每一段只能用小写英文字母、数字和连字符，最多 ${longestSlug} 个。${near ? `是不是“${near}”？` : ""}`,
      en: `--category takes the path of a category, for example news/tongzhi, not "${value}"; each part has lower-case ASCII letters, digits and hyphens, ${longestSlug} at most. ${near ? `Did you mean "${near}"?` : ""}`.trim(),
    },
    true,
  );
}
