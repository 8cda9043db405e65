/** Topics, and columns that were pages of their own, written once all articles are. */
import type { FirstLook } from "./first-look.ts";
import type { ImportPlan } from "./prepare-import.ts";
import type { ArticleWriting } from "./write-article.ts";
import { writeFlat } from "./write-flat.ts";

/**
 * @param present keys of the articles that stand in the portal
 * @param tell takes the key and what became of it
 */
export async function writeTopics(
  { portal }: FirstLook,
  { topics, articles }: ImportPlan,
  writing: ArticleWriting,
  present: ReadonlySet<string>,
  tell: (key: string, fate: string) => void,
): Promise<void> {
  for (const topic of portal.topics) {
    const slug = topics.get(topic.key) ?? "";
    const file = `content/topics/${slug}/index.md`;
    const listed = topic.articles.flatMap((key) => {
      const plan = present.has(key) ? articles.get(key) : undefined;
      return plan ? [plan.file.replace(/^content\//, "").replace(/(\/index)?\.md$/, "")] : [];
    });
    for (const key of topic.articles) {
      if (!present.has(key))
        writing.notes.add({ section: "lost", kind: "topic-article", text: key, place: file });
    }
    const isThere = await writeFlat(
      { ...topic, kind: "topic", file, articles: [...new Set(listed)] },
      writing,
    );
    tell(topic.key, isThere ? "topic" : "refused");
  }
}

export async function writePages(
  { portal }: FirstLook,
  { pages }: ImportPlan,
  writing: ArticleWriting,
): Promise<void> {
  for (const { key, label, cover = "", aliases, at } of portal.categories) {
    const slug = pages.get(key);
    if (slug !== undefined) {
      const file = `content/pages/${slug}/index.md`;
      await writeFlat(
        { kind: "page", file, title: label, body: [{ html: cover }], aliases, at, articles: [] },
        writing,
      );
    }
  }
}
