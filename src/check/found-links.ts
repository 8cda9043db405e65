/** Links to other sites, wherever an editor can write one: bodies, redirects, the menu, the service and the friendly links. */
import { urlsIn } from "../config/config-links.ts";
import { configSource } from "../config/config-source.ts";
import type { Site } from "../config/site.ts";
import { readSourceFile } from "../content/read-source-file.ts";
import { splitFrontMatter } from "../content/split-front-matter.ts";
import type { Conversions } from "../conversion/conversions.ts";
import type { Portal } from "../portal/portal.ts";
import { linksInBody, type PlacedLink } from "./links-in-body.ts";

export interface FoundLink extends PlacedLink {
  /** What is asked for it: whole, and without the fragment, which no server gets to see. */
  address: string;
}

type Linking = Pick<Portal, "site" | "articles" | "pages" | "topics">;

/** @returns one for each place and address */
export function linksToOthers(root: string, portal: Linking, conversions: Conversions): FoundLink[] {
  const { site, articles, pages, topics } = portal;
  const files = [...articles, ...pages, ...topics.map(({ topic }) => topic)].map(({ file }) => file);
  const links = [
    ...["content/site.yaml", "content/navigation.yaml"].flatMap((file) => urlsIn(configSource(root, file))),
    ...files.flatMap((file) => linksInFile(root, file, { site, conversions })),
  ];
  const found = new Map<string, FoundLink>();
  for (const { href, place } of links) {
    const address = addressElsewhere(href, site);
    if (address === undefined) continue;
    found.set(`${place.file}:${place.line}:${place.column} ${address}`, { href, place, address });
  }
  return [...found.values()];
}

function linksInFile(
  root: string,
  file: string,
  around: { site: Site; conversions: Conversions },
): PlacedLink[] {
  const { text = "" } = readSourceFile(root, file).source;
  const { data, placeOf, ...body } = splitFrontMatter(text, file, () => "");
  const redirect = data?.["redirect"];
  return [
    ...(typeof redirect === "string" ? [{ href: redirect, place: placeOf(["redirect"]) }] : []),
    ...linksInBody({ file, ...body }, { root, ...around }),
  ];
}

/** Undefined for what is no page of another site, or would give a password away. */
function addressElsewhere(href: string, site: Pick<Site, "url">): string | undefined {
  const whole = href.startsWith("//") ? `https:${href}` : href;
  if (!/^https?:\/\//i.test(whole) || !URL.canParse(whole)) return undefined;
  const url = new URL(whole);
  url.hash = "";
  const isOwn = `${url.href}/`.startsWith(`${site.url}/`);
  return isOwn || url.username || url.password ? undefined : url.href;
}
