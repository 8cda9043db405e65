/** The texts of an article or a topic: what is healed and converted before anything is made of it. */
import type { FoundArticle, FoundAttachment, FoundPage, FoundPicture, RestoredRun } from "./found/found.ts";

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
  restored?: readonly RestoredRun[];
}

/** Which of the texts. */
export type TextKey = keyof FoundText;

export function textOfArticle(article: FoundArticle): FoundText {
  const { title, subtitle, source, author, editor, summary, tags, cover } = article;
  const { body, gallery, attachments, restored } = article;
  return {
    ...{ title, tags, body, gallery, attachments },
    ...(subtitle !== undefined && { subtitle }),
    ...(source !== undefined && { source }),
    ...(author !== undefined && { author }),
    ...(editor !== undefined && { editor }),
    ...(summary !== undefined && { summary }),
    ...(cover !== undefined && { cover }),
    ...(restored !== undefined && { restored }),
  };
}

export interface TextChange {
  /** Of a text on one line. */
  line(text: string, key: TextKey): string;
  html(html: string, key: TextKey): string;
}

/** Everything but addresses, and what is only told of. */
export function changeText(text: FoundText, { line, html }: TextChange): FoundText {
  const picture = (of: FoundPicture, key: TextKey): FoundPicture => ({
    ...of,
    ...(of.caption !== undefined && { caption: line(of.caption, key) }),
  });
  const { subtitle, source, author, editor, summary, cover } = text;
  return {
    title: line(text.title, "title"),
    ...(subtitle !== undefined && { subtitle: line(subtitle, "subtitle") }),
    ...(source !== undefined && { source: line(source, "source") }),
    ...(author !== undefined && { author: line(author, "author") }),
    ...(editor !== undefined && { editor: line(editor, "editor") }),
    ...(summary !== undefined && { summary: line(summary, "summary") }),
    tags: text.tags.map((tag) => line(tag, "tags")),
    ...(cover !== undefined && { cover: picture(cover, "cover") }),
    body: text.body.map((page) => ({
      ...(page.title !== undefined && { title: line(page.title, "body") }),
      html: html(page.html, "body"),
    })),
    gallery: text.gallery.map((of) => picture(of, "gallery")),
    attachments: text.attachments.map((of) => ({
      ...of,
      ...(of.label !== undefined && { label: line(of.label, "attachments") }),
    })),
  };
}
