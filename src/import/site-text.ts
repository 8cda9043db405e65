/** `content/site.yaml` for a portal that has none. */
import { Document } from "yaml";
import { isSiteUrl, linkAddress } from "../config/site-schema.ts";
import type { FoundLink, FoundPortal } from "./found/found.ts";
import { plainField } from "./plain-field.ts";

/** What stands in for what the source does not say; the report asks for it. */
export const standIn = { name: "未命名门户", url: "https://site.example" };

export interface SiteText {
  text: string;
  /** Links that cannot be kept. */
  lostLinks: FoundLink[];
  /** Keys that the editor still has to write. */
  missing: ("name" | "url")[];
}

export function siteText(
  portal: FoundPortal,
  clean: (text: string | undefined) => string | undefined = plainField,
): SiteText {
  const name = clean(portal.name);
  const given = portal.url?.trim().replace(/\/+$/, "");
  const url = given !== undefined && isSiteUrl(given) ? given : undefined;
  const description = clean(portal.description);
  const groups = new Map<string, { label: string; url: string }[]>();
  const lostLinks: FoundLink[] = [];
  for (const link of portal.links) {
    const label = clean(link.label);
    const address = linkAddress().safeParse(link.address);
    if (label === undefined || !address.success || !/^https?:/i.test(address.data)) {
      lostLinks.push(link);
      continue;
    }
    const group = clean(link.group) ?? "友情链接";
    groups.set(group, [...(groups.get(group) ?? []), { label, url: address.data }]);
  }
  const document = new Document({
    name: name ?? standIn.name,
    url: url ?? standIn.url,
    ...(description !== undefined && { description }),
    ...(groups.size > 0 && { friendLinks: [...groups].map(([group, links]) => ({ group, links })) }),
  });
  return {
    text: document.toString({ lineWidth: 0 }),
    lostLinks,
    missing: [
      ...(name === undefined ? (["name"] as const) : []),
      ...(url === undefined ? (["url"] as const) : []),
    ],
  };
}
