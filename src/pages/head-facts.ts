/** What a page tells its head. */
import type { Site } from "../config/site.ts";
import type { Category } from "../navigation/tree.ts";
import { choice } from "../shared/marks.ts";
import type { Addresses } from "./addresses.ts";
import type { Head } from "./view-models.ts";

export interface HeadFacts {
  title: string;
  /** Site path of the page. */
  url: string;
  /** Site path of the page that the other versions have in its place; its own by default, null where they have none. */
  elsewhere?: string | null;
  /** Stands in the root's version only. */
  single?: boolean;
  description?: string;
  keywords?: readonly string[];
  /** Site path of a picture, or its paths in each version. */
  image?: string | readonly string[] | undefined;
  published?: string;
  modified?: string;
  type?: Head["type"];
  robots?: string;
  /** The column that the page belongs to, on a government site. */
  column?: Column;
}

type Column = Pick<Category, "label" | "description" | "columnType">;

/** For the head of a page of the category. */
export function columnFacts({ government }: Site, category: Category | undefined): Pick<HeadFacts, "column"> {
  if (!government || !category) return {};
  const { label, description, columnType } = category;
  return { column: { label, description, columnType } };
}

/** Absolute, as a choice where the versions differ; empty where there is none. */
export function imageOf({ image = "" }: HeadFacts, { absolute }: Addresses): string {
  const paths = typeof image === "string" ? [image] : image;
  const addresses = paths.filter(Boolean).map(absolute);
  return addresses.length === 0 ? "" : choice(addresses);
}
