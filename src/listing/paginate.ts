/**
 * Listings whose old pages never change. Pages are numbered from the oldest; only full pages get a number, and the index
 * holds the newest articles that no numbered page holds yet: at least one page, less than two.
 * See docs/decisions/listing-numbers.md.
 */

export interface ListingPage<Item> {
  /** 1 is the oldest; null is the index. */
  number: number | null;
  /** Newest first. */
  items: Item[];
}

export interface Listing<Item> {
  index: ListingPage<Item>;
  /** Oldest first. */
  numbered: ListingPage<Item>[];
}

/** @param newestFirst all items in their final order */
export function paginate<Item>(newestFirst: readonly Item[], pageSize: number): Listing<Item> {
  const total = newestFirst.length;
  const full = Math.max(0, Math.floor(total / pageSize) - 1);
  const numbered = Array.from({ length: full }, (_, page) => ({
    number: page + 1,
    items: newestFirst.slice(total - (page + 1) * pageSize, total - page * pageSize),
  }));
  return { index: { number: null, items: newestFirst.slice(0, total - full * pageSize) }, numbered };
}
