/** The pages of an article: one, or several where the body is split. */
import { needsHost } from "../content/alias.ts";
import type { Article } from "../content/article.ts";
import { isExpired } from "../portal/is-expired.ts";
import { isPublished } from "../portal/is-published.ts";
import { fileSize } from "../shared/file-size.ts";
import { bodyPageUrl, tagUrl } from "./addresses.ts";
import type { ArticlePlace } from "./article-place.ts";
import type { PageContext } from "./context.ts";
import { viewsKey, viewsUrl } from "./most-read.ts";
import { made } from "./outline.ts";
import { hasVersions, redirectTarget } from "./redirect-target.ts";
import type { ArticleView, Link, MovedView, Page, PageOutline } from "./view-models.ts";

export function articlePages(article: Article, context: PageContext): PageOutline[] {
  const { title, url, redirect } = article;
  if (redirect !== undefined) return [made(movedPage({ title, url, target: redirect }, context))];
  const links = linksOf(article, context);
  const { chrome } = links.place;
  return article.body.pages.map((_, index) =>
    context.outline(bodyPageUrl(article, index + 1), chrome, {
      kind: "article",
      basis: () => basisOf(article, index, links, context),
      make: () => articlePage(article, index, links, context),
    }),
  );
}

/** What an article's pages show beside the article itself. */
interface ArticleLinks {
  /** Of its first category. */
  place: ArticlePlace;
  /** Of all its categories. */
  places: ArticlePlace[];
  topics: Link[];
  older: Article | undefined;
  newer: Article | undefined;
  related: readonly Article[];
  expired: boolean;
  /** The portal counts clicks. */
  counted: boolean;
}

function linksOf(article: Article, { portal, addresses, articlePlace, now }: PageContext): ArticleLinks {
  const places = article.categories.flatMap((path) => articlePlace(path) ?? []);
  const [place] = places;
  if (!place) throw new Error(`${article.file} stands in no category of the tree`);
  return {
    place,
    places,
    topics: article.topics.flatMap((slug) => {
      const topic = portal.topics.find((entry) => entry.topic.slug === slug)?.topic;
      return topic ? [{ label: topic.title, url: addresses.href(topic.url) }] : [];
    }),
    older: portal.neighbours.get(article.id)?.older,
    newer: portal.neighbours.get(article.id)?.newer,
    related: portal.related.get(article.id) ?? [],
    expired: isExpired(article, now),
    counted: portal.views.size > 0,
  };
}

/** See PageOutline: `articlePage` may take from nothing else. */
function basisOf(
  { fingerprint, scheduled }: Article,
  index: number,
  { places, topics, older, newer, related, expired, counted }: ArticleLinks,
  { cards }: Pick<PageContext, "cards">,
): string {
  return [
    `${fingerprint} ${scheduled} ${index} ${expired} ${counted}`,
    ...places.map(({ basis }) => basis),
    topics.length > 0 ? JSON.stringify(topics) : "",
    older ? cards.basis([older]) : "",
    newer ? cards.basis([newer]) : "",
    cards.basis(related),
  ].join("\n");
}

type ArticleContext = Pick<PageContext, "addresses" | "cards" | "label" | "page" | "shareUrls">;

function articlePage(
  article: Article,
  index: number,
  links: ArticleLinks,
  { addresses, cards, label, page, shareUrls }: ArticleContext,
): Page<ArticleView> {
  const body = article.body.pages[index];
  const count = article.body.pages.length;
  const number = index + 1;
  const url = bodyPageUrl(article, number);
  const pageLink = (n: number, words: string): Link => ({
    label: words,
    url: addresses.href(bodyPageUrl(article, n)),
  });
  const isFirst = index === 0;
  const isLast = number === count;

  const view: ArticleView = {
    kind: "article",
    breadcrumbs: links.place.breadcrumbs,
    title: article.title,
    subtitle: article.subtitle ?? "",
    source: article.source,
    author: article.author ?? "",
    editor: article.editor ?? "",
    day: article.date.day,
    time: article.date.time ?? "",
    iso: article.date.iso,
    updated: article.updated?.day ?? "",
    viewsKey: viewsKey(article),
    viewsUrl: links.counted ? addresses.href(viewsUrl(article)) : "",
    characters: article.body.characters,
    minutes: article.body.minutes,
    summary: isFirst ? (article.summary ?? "") : "",
    draft: article.draft,
    scheduled: article.scheduled,
    expires: links.expired ? (article.expires?.day ?? "") : "",
    html: body?.html ?? "",
    toc: article.toc ? (body?.headings ?? []) : [],
    bodyPages:
      count === 1
        ? []
        : article.body.pages.map(({ title }, i) => ({
            number: i + 1,
            title: title ?? "",
            url: addresses.href(bodyPageUrl(article, i + 1)),
            current: i === index,
          })),
    previousBodyPage: isFirst ? null : pageLink(number - 1, label("上一页")),
    nextBodyPage: isLast ? null : pageLink(number + 1, label("下一页")),
    gallery: isLast ? article.gallery.map(addresses.picture) : [],
    attachments: isLast
      ? article.attachments.map((file) => ({
          ...file,
          url: addresses.href(file.url),
          size: fileSize(file.bytes),
        }))
      : [],
    tags: article.tags.map((tag) => ({ label: tag, url: addresses.href(tagUrl(tag)) })),
    topics: links.topics,
    categories: links.places.map(({ link }) => link),
    previous: linkTo(links.older, addresses),
    next: linkTo(links.newer, addresses),
    related: cards.all(links.related),
    shareUrl: addresses.ofVersion(article.url),
  };
  return page(
    {
      title: isFirst ? article.title : article.title + label(`（第${number}页）`),
      url,
      description: article.summary ?? article.digest,
      keywords: article.tags,
      image: article.cover?.src ?? shareUrls(article),
      published: article.date.iso,
      modified: article.updated?.iso ?? "",
      type: "article",
      robots: isPublished(article) ? "" : "noindex",
      ...links.place.column,
    },
    links.place.chrome,
    view,
  );
}

function linkTo(article: Article | undefined, { href }: PageContext["addresses"]): Link | null {
  if (!article) return null;
  return { label: article.title, url: href(article.redirect ?? article.url) };
}

/** A page that only leads on, for hosts that know no redirects. */
function movedPage(
  { title, url, target, single }: { title: string; url: string; target: string; single?: boolean },
  context: PageContext,
): Page<MovedView> {
  const { addresses, chromes, portal } = context;
  const view: MovedView = { kind: "moved", title, target: addresses.href(target) };
  const elsewhere = hasVersions(target, portal) ? target : null;
  const facts = { title, url, robots: "noindex", elsewhere, ...(single && { single }) };
  const page = context.page(facts, chromes.page("moved"), view);
  return { ...page, head: { ...page.head, canonical: redirectTarget(target, portal, addresses) } };
}

/** Former addresses had no versions: they lead on from the root only, and those with a query by the host alone. */
export function aliasPages(article: Article, context: PageContext): Page<MovedView>[] {
  const { title, redirect, url: own } = article;
  return article.aliases
    .filter((url) => !needsHost(url))
    .map((url) => movedPage({ title, url, target: redirect ?? own, single: true }, context));
}
