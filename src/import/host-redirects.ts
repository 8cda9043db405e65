/**
 * Former addresses of columns, topics and pages as redirects of the host, in `hosting.redirects` of `content/site.yaml`: only
 * articles have a place for their own.
 */
import { isMap, isSeq, parseDocument, YAMLMap, YAMLSeq } from "yaml";
import { isRedirectFrom, isRedirectTo } from "../config/hosting-values.ts";
import { addressKey } from "../content/address.ts";
import type { Claims } from "./claims.ts";
import type { FoundTag } from "./found/found.ts";
import type { Notes } from "./notes.ts";

/** What had former addresses, and where it stands now. */
export interface Moved {
  key: string;
  label: string;
  /** A path of the portal. */
  url: string;
  aliases: readonly string[];
}

export interface HostRedirect {
  from: string;
  to: string;
}

export function hostRedirects(
  moved: readonly Moved[],
  claims: Claims,
  notes: Pick<Notes, "add">,
): HostRedirect[] {
  return moved.flatMap(({ key, label, url, aliases }) =>
    aliases.flatMap((from) => {
      if (addressKey(from) === addressKey(url)) return [];
      const isUsable = isRedirectFrom(from) && !from.includes("*") && isRedirectTo(url);
      const fault = isUsable ? claims.alias(from, key) : "alias-form";
      if (fault === undefined) return [{ from, to: url }];
      notes.add({ section: "lost", kind: fault, text: from, place: label });
      return [];
    }),
  );
}

/** Of tags there may be thousands, and some hosts take few redirects. */
const mostOfTags = 500;

/**
 * Former addresses of the tags that have a page.
 * @param spellings how the portal spells the tags of its public articles
 */
export function tagRedirects(
  tags: readonly FoundTag[],
  spellings: ReadonlySet<string>,
  claims: Claims,
  notes: Pick<Notes, "add">,
): HostRedirect[] {
  const moved = tags.flatMap(({ label, aliases }): Moved[] =>
    spellings.has(label)
      ? [{ key: `tag:${label}`, label, url: `/tags/${encodeURIComponent(label)}/`, aliases }]
      : [],
  );
  const redirects = hostRedirects(moved, claims, notes);
  for (const { from } of redirects.slice(mostOfTags)) {
    notes.add({ section: "lost", kind: "tag-address", text: from, place: "" });
  }
  return redirects.slice(0, mostOfTags);
}

/** @returns the text of site.yaml with those that it does not have yet; comments and all else stay */
export function withRedirects(text: string, redirects: readonly HostRedirect[]): string {
  const document = parseDocument(text);
  const known = new Set<string>();
  const present: unknown = document.getIn(["hosting", "redirects"], true);
  const list = isSeq(present) ? present : new YAMLSeq();
  for (const item of list.items) if (isMap(item)) known.add(String(item.get("from")));
  const fresh = redirects.filter(({ from }) => !known.has(from));
  if (fresh.length === 0) return text;
  for (const redirect of fresh) list.items.push(document.createNode(redirect, { flow: true }));
  if (!isSeq(present)) {
    const hosting: unknown = document.get("hosting", true);
    const map = isMap(hosting) ? hosting : new YAMLMap();
    if (!isMap(hosting)) document.set("hosting", map);
    map.set("redirects", list);
    map.flow = false;
  }
  list.flow = false;
  return document.toString({ lineWidth: 0 });
}
