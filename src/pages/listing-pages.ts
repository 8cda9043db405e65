/** Listing pages of a category, a tag or a month: one function, since they differ only in their names. */
import type { Article } from "../content/article.ts";
import type { ListingPage } from "../listing/paginate.ts";
import { paginate } from "../listing/paginate.ts";
import type { Category } from "../navigation/tree.ts";
import { putForward } from "../portal/put-forward.ts";
import type { PageContext } from "./context.ts";
import { columnFacts } from "./head-facts.ts";
import type { Chrome, Link, ListingView, PageOutline, Pager } from "./view-models.ts";

export interface ListingSubject {
  of: ListingView["of"];
  title: string;
  description: string;
  /** Site path of the index, with a trailing slash. */
  url: string;
  breadcrumbs: Link[];
  /** Where it is one. */
  category?: Category;
  articles: readonly Article[];
  boxes: ListingView["boxes"];
  /** The chrome of the index and of the numbered pages. */
  chrome: { index: Chrome; numbered: Chrome };
}

const recommendedShown = 6;
/** Page numbers shown on each side of the current one: few, so that a new page changes few old ones. */
const numbersAround = 2;

export function listingPages(subject: ListingSubject, context: PageContext): PageOutline[] {
  const { cards, portal, now, label } = context;
  const listing = paginate(subject.articles, portal.site.pageSize);
  const total = listing.numbered.length;
  const recommended = cards.all(putForward(subject.articles, "recommended", now), recommendedShown);
  const pinned = putForward(subject.articles, "pinned", now);
  return [listing.index, ...listing.numbered].map((page) => {
    const isIndex = page.number === null;
    const items = isIndex
      ? [...pinned, ...page.items.filter((article) => !pinned.includes(article))]
      : page.items;
    const url = isIndex ? subject.url : pageUrl(subject.url, page.number ?? 0);
    const title = isIndex ? subject.title : subject.title + label(`（第${page.number}页）`);
    const facts = {
      title,
      url,
      description: isIndex ? subject.description : `${title}，${portal.site.name}`,
      ...columnFacts(portal.site, subject.category),
    };
    const chrome = isIndex ? subject.chrome.index : subject.chrome.numbered;
    const around: Omit<ListingView, "cards"> = {
      kind: "listing",
      of: subject.of,
      breadcrumbs: subject.breadcrumbs,
      title: subject.title,
      description: subject.description,
      pager: total === 0 ? null : pagerFor(page, total, subject.url, context),
      boxes: isIndex ? subject.boxes : [],
      recommended: isIndex ? recommended : [],
    };
    return context.outline(url, chrome, {
      kind: "listing",
      basis: () => `${JSON.stringify([facts, around])}\n${cards.basis(items)}`,
      make: () => context.page(facts, chrome, { ...around, cards: cards.all(items) }),
    });
  });
}

function pageUrl(indexUrl: string, number: number): string {
  return `${indexUrl}page-${number}.html`;
}

function pagerFor(page: ListingPage<Article>, total: number, indexUrl: string, context: PageContext): Pager {
  const { href } = context.addresses;
  const { label: words } = context;
  const newest: Link = { label: words("最新"), url: href(indexUrl) };
  const numbered = (number: number, label: string): Link => ({ label, url: href(pageUrl(indexUrl, number)) });
  const here = page.number ?? total + 1;
  const highest = Math.min(total, here + numbersAround);
  const lowest = Math.max(1, here - numbersAround);
  const numbers = Array.from({ length: highest - lowest + 1 }, (_, i) => highest - i);
  return {
    newest,
    newer: page.number === null ? null : here === total ? newest : numbered(here + 1, words("较新")),
    older: here > 1 ? numbered(here - 1, words("较早")) : null,
    oldest: here > 1 ? numbered(1, words("最早")) : null,
    numbers: numbers.map((number) => ({
      number,
      url: href(pageUrl(indexUrl, number)),
      current: number === page.number,
    })),
    number: page.number,
    from: page.items[0]?.date.day ?? "",
    to: page.items.at(-1)?.date.day ?? "",
  };
}
