/** The navigation tree: what `content/navigation.yaml` says, with paths worked out once a category. */

/** A node as it is written; order is menu order. */
export interface NavigationEntry {
  label: string;
  /** The category's slug; an entry without one is a plain link. */
  slug?: string;
  /** For a plain link: a path of this site or an absolute address. */
  url?: string;
  description?: string;
  children: NavigationEntry[];
}

export interface Category {
  /** Slugs from the top, `news/yuanqu-guihua`. */
  path: string;
  slug: string;
  label: string;
  description: string;
  /** `/news/yuanqu-guihua/` */
  url: string;
  /** From the top section down to the parent. */
  ancestors: Category[];
  children: Category[];
}
