/** The navigation tree: what `content/navigation.yaml` says, with paths worked out once a category. */

/** Kinds of columns on government sites. */
export const columnTypes = [
  ...([
    "概况信息",
    "机构职能",
    "负责人信息",
    "工作动态",
    "政策文件",
    "信息公开指南",
    "信息公开目录",
  ] as const),
  ...(["政策解读", "回应关切", "办事服务", "咨询投诉", "征集调查", "在线访谈"] as const),
] as const;

type ColumnType = (typeof columnTypes)[number];

/** A node as it is written; order is menu order. */
export interface NavigationEntry {
  label: string;
  /** The category's slug; an entry without one is a plain link. */
  slug?: string;
  /** For a plain link: a path of this site or an absolute address. */
  url?: string;
  description?: string;
  columnType?: ColumnType;
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
  /** On a government site. */
  columnType: ColumnType;
  /** From the top section down to the parent. */
  ancestors: Category[];
  children: Category[];
}
