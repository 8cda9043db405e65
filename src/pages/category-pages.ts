/** Index and listings of every category; a section's index adds a box for each child. */
import type { Category } from "../navigation/tree.ts";
import type { PageContext } from "./context.ts";
import { listingPages } from "./listing-pages.ts";
import type { ListingView, PageOutline } from "./view-models.ts";

const boxTitles = 7;

export function categoryPages(context: PageContext): PageOutline[] {
  const { portal, chromes } = context;
  return [...portal.tree.byPath.values()].flatMap((category) =>
    listingPages(
      {
        of: category.children.length > 0 ? "section" : "category",
        title: category.label,
        description: category.description,
        url: category.url,
        category,
        breadcrumbs: context.breadcrumbs(category),
        articles: portal.byCategory.get(category.path) ?? [],
        boxes: categoryBoxes(category.children, context),
        chrome: { index: chromes.category(category, true), numbered: chromes.category(category, false) },
      },
      context,
    ),
  );
}

/** A box a category: a lead with a picture where there is one, and the newest titles. */
export function categoryBoxes(categories: readonly Category[], context: PageContext): ListingView["boxes"] {
  const { portal, cards, addresses } = context;
  return categories.map((category) => {
    const newest = (portal.byCategory.get(category.path) ?? []).slice(0, boxTitles);
    const lead = newest.find((article) => article.cover ?? article.gallery[0]);
    return {
      category: { label: category.label, url: addresses.href(category.url) },
      cards: cards.all(newest.filter((article) => article !== lead)),
      lead: lead ? cards.of(lead) : null,
    };
  });
}
