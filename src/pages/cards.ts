/** An article as lists show it; made once an article and shared by every list. */
import type { Article } from "../content/article.ts";
import { isExpired } from "../portal/is-expired.ts";
import type { Portal } from "../portal/portal.ts";
import { digest } from "../shared/digest.ts";
import { isExternal } from "../shared/urls.ts";
import type { Addresses } from "./addresses.ts";
import type { ArticleCard, Link } from "./view-models.ts";

export interface Cards {
  of(article: Article): ArticleCard;
  all(articles: readonly Article[], limit?: number): ArticleCard[];
  /** A text that differs when any of the cards does, or its article. */
  basis(articles: readonly Article[]): string;
}

export function cardsFor(portal: Portal, addresses: Addresses, now: number): Cards {
  const made = new Map<string, ArticleCard>();
  const links = new Map<string, Link>(
    [...portal.tree.byPath.values()].map((category) => [
      category.path,
      { label: category.label, url: addresses.href(category.url) },
    ]),
  );
  const of = (article: Article): ArticleCard => {
    const known = made.get(article.id);
    if (known) return known;
    const target = article.redirect ?? article.url;
    const picture = article.cover ?? article.gallery[0];
    const card: ArticleCard = {
      title: article.title,
      url: addresses.href(target),
      external: isExternal(target),
      day: article.date.day,
      monthDay: article.date.day.slice(5),
      category: links.get(article.categories[0] ?? "") ?? { label: "", url: "" },
      digest: article.digest,
      source: article.source,
      picture: picture ? addresses.picture(picture) : null,
      pinned: article.flags.includes("pinned") && !isExpired(article, now),
      draft: article.draft,
      scheduled: article.scheduled,
    };
    made.set(article.id, card);
    return card;
  };
  // Of Latin letters only, since V8 joins and hashes those twice as fast.
  const labelKeys = new Map([...links].map(([path, { label }]) => [path, digest(label)]));
  const texts = new Map<Article, string>();
  // All that a card shows comes from the article, the label of its category, or the hour.
  const text = (article: Article): string => {
    const known = texts.get(article);
    if (known !== undefined) return known;
    const { fingerprint, scheduled, categories } = article;
    const label = labelKeys.get(categories[0] ?? "") ?? "";
    const made = `${fingerprint} ${scheduled ? "s" : ""}${isExpired(article, now) ? "e" : ""} ${label}`;
    texts.set(article, made);
    return made;
  };
  return {
    of,
    all: (articles, limit = articles.length) => articles.slice(0, limit).map(of),
    basis: (articles) => articles.map(text).join("\n"),
  };
}
