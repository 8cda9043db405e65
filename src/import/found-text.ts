/** The texts of an article or a topic: what is healed and converted before anything is made of it. */
import type { FoundArticle, FoundAttachment, FoundPage, FoundPicture } from "./found/found.ts";

export interface FoundText {
  title: string;
  subtitle?: string;
  source?: string;
  author?: string;
  editor?: string;
  summary?: string;
  tags: string[];
  cover?: FoundPicture;
  body: FoundPage[];
  gallery: FoundPicture[];
  attachments: FoundAttachment[];
}

export function textOfArticle(article: FoundArticle): FoundText {
  const { title, subtitle, source, author, editor, summary, tags, cover, body, gallery, attachments } =
    article;
  return {
    ...{ title, tags, body, gallery, attachments },
    ...(subtitle !== undefined && { subtitle }),
    ...(source !== undefined && { source }),
    ...(author !== undefined && { author }),
    ...(editor !== undefined && { editor }),
    ...(summary !== undefined && { summary }),
    ...(cover !== undefined && { cover }),
  };
}

export interface TextChange {
  /** Of a text on one line. */
  line(text: string): string;
  html(html: string): string;
}

/** Everything but addresses. */
export function changeText(text: FoundText, { line, html }: TextChange): FoundText {
  const picture = (of: FoundPicture): FoundPicture => ({
    ...of,
    ...(of.caption !== undefined && { caption: line(of.caption) }),
  });
  const { subtitle, source, author, editor, summary, cover } = text;
  return {
    title: line(text.title),
    ...(subtitle !== undefined && { subtitle: line(subtitle) }),
    ...(source !== undefined && { source: line(source) }),
    ...(author !== undefined && { author: line(author) }),
    ...(editor !== undefined && { editor: line(editor) }),
    ...(summary !== undefined && { summary: line(summary) }),
    tags: text.tags.map(line),
    ...(cover !== undefined && { cover: picture(cover) }),
    body: text.body.map((page) => ({
      ...(page.title !== undefined && { title: line(page.title) }),
      html: html(page.html),
    })),
    gallery: text.gallery.map(picture),
    attachments: text.attachments.map((of) => ({
      ...of,
      ...(of.label !== undefined && { label: line(of.label) }),
    })),
  };
}
