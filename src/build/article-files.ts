/** The pictures and attachments that the front matter of an article or a topic names. */
import type { Article, Attachment } from "../content/article.ts";
import type { ArticleSource, FileReference } from "../content/source.ts";
import { brokenPicture } from "../images/broken-picture.ts";
import type { AssetCollector } from "../images/collector.ts";
import type { Picture } from "../images/picture.ts";
import type { Problem } from "../shared/problem.ts";

export interface ArticleFiles {
  parts: Pick<Article, "cover" | "gallery" | "attachments">;
  problems: Problem[];
}

export async function filesOfArticle(
  source: Pick<ArticleSource, "front" | "cover" | "gallery" | "attachments">,
  assets: AssetCollector,
): Promise<ArticleFiles> {
  const cover = await pictureFrom(source.cover, source.front.title, assets);
  const gallery = await Promise.all(source.gallery.map((entry) => pictureFrom(entry, "", assets)));
  return {
    parts: {
      ...(cover.picture && { cover: cover.picture }),
      gallery: gallery.flatMap(({ picture }) => picture ?? []),
      attachments: source.attachments.flatMap((entry) => attachmentFrom(entry, assets)),
    },
    problems: [cover, ...gallery].flatMap(({ problems }) => problems),
  };
}

/** @param title what the picture is called where nothing is written */
export async function pictureFrom(
  reference: FileReference | undefined,
  title: string,
  assets: AssetCollector,
): Promise<{ picture?: Picture; problems: Problem[] }> {
  if (!reference) return { problems: [] };
  const { name, alt, caption } = reference;
  const result = await assets.picture(reference.path, { alt: alt || title, ...(caption && { caption }) });
  if ("picture" in result) return { picture: result.picture, problems: [] };
  return { problems: [brokenPicture(reference, { name, reason: result.broken })] };
}

function attachmentFrom(reference: FileReference, assets: AssetCollector): Attachment[] {
  const file = assets.file(reference.path);
  return file ? [{ ...file, title: reference.title ?? file.name }] : [];
}
