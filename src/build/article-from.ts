/** An article from its source, its rendered body and the files that its front matter names. */
import type { Article, Attachment } from "../content/article.ts";
import { digestOf } from "../content/mark-texts.ts";
import type { ArticleSource, FileReference } from "../content/source.ts";
import { brokenPicture } from "../images/broken-picture.ts";
import type { AssetCollector } from "../images/collector.ts";
import type { Picture } from "../images/picture.ts";
import type { Problem } from "../shared/problem.ts";

export async function articleFrom(
  source: ArticleSource,
  body: Article["body"],
  assets: AssetCollector,
): Promise<{ article: Article; problems: Problem[] }> {
  const { front, id, file, slug, url, scheduled } = source;
  const cover = await pictureFrom(source.cover, front.title, assets);
  const gallery = await Promise.all(source.gallery.map((entry) => pictureFrom(entry, "", assets)));
  const article: Article = {
    ...front,
    id,
    file,
    slug,
    url,
    scheduled,
    digest: front.summary ?? digestOf(body),
    ...(cover.picture && { cover: cover.picture }),
    gallery: gallery.flatMap(({ picture }) => picture ?? []),
    attachments: source.attachments.flatMap((entry) => attachmentFrom(entry, assets)),
    body,
  };
  return { article, problems: [cover, ...gallery].flatMap(({ problems }) => problems) };
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
