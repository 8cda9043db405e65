/** Slugs that name a category: those of any page, but for names that mean something else in the place of a category. */
import { reservedNames } from "./reserved-names.ts";
import { isSlug, longestSlug, slugLike } from "./slug.ts";

/** A slug of four digits could not be told from the folder of a year. */
export function isReservedSlug(slug: string, isTop: boolean): boolean {
  return (isTop && reservedNames.has(slug)) || isYearLike(slug);
}

export function isCategorySlug(slug: string, isTop: boolean): boolean {
  return isSlug(slug) && !isReservedSlug(slug, isTop);
}

/** What a reserved slug could be instead. */
export function unreservedSlug(slug: string): string {
  return isYearLike(slug) ? `nian-${slug}` : `${slug}-news`;
}

/** The slug of a category that a wrong one most probably means; none where a human has to find the words. */
export function categorySlugLike(value: string, isTop: boolean): string | undefined {
  const slug = slugLike(value.slice(0, longestSlug));
  return slug !== undefined && isReservedSlug(slug, isTop) ? unreservedSlug(slug) : slug;
}

function isYearLike(slug: string): boolean {
  return /^\d{4}$/.test(slug);
}
