/** Everything that is decided before the first article is written: the tree, the files, the addresses, the links. */
import { reservedNames } from "../config/reserved-names.ts";
import { linkAddress } from "../config/site-schema.ts";
import { dateReader } from "../content/article-date.ts";
import { locationOf } from "../content/location.ts";
import { addressOwner } from "../content/reserved-addresses.ts";
import { type Claims, createClaims } from "./claims.ts";
import type { FindInArticle } from "./find-in-article.ts";
import type { FirstLook } from "./first-look.ts";
import { formerKey, type ReadFormerAddress } from "./former-addresses.ts";
import type { FoundCategory, FoundTopic } from "./found/found.ts";
import { type HostRedirect, hostRedirects, type Moved } from "./host-redirects.ts";
import type { ImportLedger } from "./import-ledger.ts";
import type { ImportOptions } from "./import-options.ts";
import type { FileKeeper } from "./keep-file.ts";
import { createLinks, type Links } from "./links.ts";
import type { Mending } from "./mend-text.ts";
import type { Notes } from "./notes.ts";
import { type ArticlePlan, claimAliases, planArticles, planFlat } from "./plan-import.ts";
import { planTree, type TreePlan } from "./plan-tree.ts";
import { articlesSoFar, type PortalSoFar } from "./portal-so-far.ts";

export interface ImportPlan {
  tree: TreePlan;
  articles: Map<string, ArticlePlan>;
  /** Slugs by key. */
  topics: Map<string, string>;
  /** Stand-alone pages: slugs by the key of the column. */
  pages: Map<string, string>;
  claims: Claims;
  links: Links;
  mending: Mending;
  find: FindInArticle;
  /** Of articles that the import does not bring. */
  tags: string[];
  /** For former addresses that no file can stand for. */
  redirects: HostRedirect[];
}

export interface Preparing extends ImportOptions {
  soFar: PortalSoFar;
  ledger: ImportLedger;
  keeper: FileKeeper;
  notes: Notes;
  mending: Mending;
  read: ReadFormerAddress;
  find: FindInArticle;
}

export async function prepareImport(look: FirstLook, preparing: Preparing): Promise<ImportPlan> {
  const { soFar, ledger, keeper, notes, read, now } = preparing;
  const { portal, articles } = look;
  const { site, navigation } = soFar.config;
  const slugsOf = (files: readonly string[]) => new Set(files.map((file) => locationOf(file).slug));
  const pageSlugs = slugsOf(soFar.found.pages);
  const topTaken = new Set(navigation.flatMap(({ slug }) => slug ?? []));
  const pages = planAll(portal.categories.filter(hasCover), "pages", {
    ...preparing,
    taken: new Set([...pageSlugs, ...topTaken]),
  });
  const topics = planAll(portal.topics, "topics", { ...preparing, taken: slugsOf(soFar.found.topics) });

  const ownPages = new Set(pages.values());
  const tree = planTree(portal, {
    ...{ soFar, articles, wanted: preparing.category },
    known: (key) => ledger.pathOf("category", key),
    pageSlugs: new Set([...pageSlugs, ...ownPages]),
    pageOf: ({ key }) => (pages.has(key) ? `/${pages.get(key)}/` : undefined),
    link: (address) => {
      const former = read(address);
      if (former && "external" in former) {
        return linkAddress().safeParse(former.external).success ? former.external : undefined;
      }
      return former && formerKey(former.path) === "index.html" ? "/" : undefined;
    },
  });
  for (const [key, path] of tree.paths) {
    if (ledger.pathOf("category", key) !== path) ledger.note({ kind: "category", key, path });
  }

  const byPath = tree.tree.byPath;
  const noted = new Set([...articles.keys()].flatMap((key) => ledger.pathOf("article", key) ?? []));
  const isOurs = (file: string) => noted.has(file.replace(/(\/index)?\.md$/, ""));
  const known = articlesSoFar(preparing.root, soFar, byPath, { now, isOurs });

  const claims = createClaims(addressOwner(byPath.values(), soFar.found.publicFiles));
  for (const name of reservedNames) claims.page(`/${name}/`, "");
  for (const { url } of byPath.values()) claims.page(url, "");
  for (const slug of [...pageSlugs, ...ownPages]) claims.page(`/${slug}/`, "");
  for (const slug of topics.values()) claims.page(`/topics/${slug}/`, "");
  for (const file of soFar.found.publicFiles) claims.page(`/${file.replaceAll("%", "%25")}`, "");
  for (const url of known.urls) claims.page(url, "");

  const plans = planArticles(articles, {
    ...{ ledger, keeper, now, known, claims },
    ...{ paths: tree.paths, fallback: tree.fallback, tree: tree.tree },
    permalink: site.permalink,
    readDate: dateReader(site.timeZone),
  });
  const adopted = new Set([...plans.values()].flatMap(({ file, isForeign }) => (isForeign ? [] : [file])));
  for (const [alias, file] of known.aliases) if (!adopted.has(file)) claims.alias(alias, file);

  const owners = new Map<string, string>();
  const listed = new Map<string, string>();
  const moved: Moved[] = [];
  const list = (key: string, label: string, url: string | undefined, aliases: readonly string[]) => {
    if (url === undefined) return;
    listed.set(key, url);
    moved.push({ key, label, url, aliases });
    for (const alias of aliases) owners.set(formerKey(alias), key);
  };
  for (const category of portal.categories)
    list(category.key, category.label, urlOfColumn(category, tree, pages), category.aliases);
  for (const topic of portal.topics)
    list(topic.key, topic.title, `/topics/${topics.get(topic.key)}/`, topic.aliases);
  for (const { key, alias, fault } of claimAliases(articles, plans, claims, owners)) {
    notes.add({ section: "lost", kind: fault, text: alias, place: plans.get(key)?.file ?? key });
  }
  const redirects = hostRedirects(moved, claims, notes);
  const links = createLinks({ read, owners, articles, plans, pages: listed });
  const { mending, find } = preparing;
  return { tree, articles: plans, topics, pages, claims, links, mending, find, tags: known.tags, redirects };
}

function urlOfColumn({ key }: FoundCategory, tree: TreePlan, pages: ReadonlyMap<string, string>) {
  const path = tree.paths.get(key);
  if (path !== undefined) return `/${path}/`;
  return pages.has(key) ? `/${pages.get(key)}/` : undefined;
}

/** Elements that show something without a word. */
const shows = /<(?:img|v:imagedata|video|audio|embed|object|iframe)\b/i;

/** A cover that says or shows something. */
function hasCover({ cover = "" }: FoundCategory): boolean {
  return shows.test(cover) || cover.replace(/<[^<>]*>|&nbsp;|\s/g, "") !== "";
}

function planAll(
  found: readonly (FoundCategory | FoundTopic)[],
  kind: "topics" | "pages",
  { ledger, taken }: { ledger: ImportLedger; taken: Set<string> },
): Map<string, string> {
  const slugs = new Map<string, string>();
  for (const one of found) {
    const title = "label" in one ? one.label : one.title;
    const directory = "directory" in one ? (one.directory ?? "") : "";
    const address = directory === "" ? (one.aliases[0] ?? "") : `${directory}/`;
    const slug = planFlat(
      kind,
      { key: one.key, title, address },
      { ledger, isTaken: (slug) => taken.has(slug) },
    );
    taken.add(slug);
    slugs.set(one.key, slug);
  }
  return slugs;
}
