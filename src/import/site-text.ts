/** `content/site.yaml` for a portal that has none. */
import { Document } from "yaml";
import type { Site } from "../config/site.ts";
import { linkAddress } from "../config/site-schema.ts";
import { isSiteUrl } from "../shared/urls.ts";
import type { FoundLink, FoundPortal } from "./found/found.ts";
import { plainField } from "./plain-field.ts";
import { type PortalSoFar, siteFile } from "./portal-so-far.ts";

/** What stands in for what the source does not say; the report asks for it. */
const standIn = { name: "未命名门户", url: "https://site.example" };

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

/** Those that a portal which was there before does not have. */
export function missingLinks(
  links: readonly FoundLink[],
  { friendLinks }: Pick<Site, "friendLinks">,
): FoundLink[] {
  const known = new Set(friendLinks.flatMap((group) => group.links.map(({ url }) => url)));
  return links.filter(({ address }) => !known.has(address));
}

/** What the editor has to write into the file. */
export function siteTodo(
  missing: SiteText["missing"],
  redirects: number,
  { hasSite, config }: Pick<PortalSoFar, "hasSite" | "config">,
): { zh: string; en: string }[] {
  const keys = hasSite ? [] : missing;
  const todo = keys.map((key) =>
    key === "name"
      ? { zh: `在 ${siteFile} 里写上网站名称（name）。`, en: `Write the site's name in ${siteFile}.` }
      : {
          zh: `在 ${siteFile} 里写上网站的完整地址（url）。`,
          en: `Write the site's full address (url) in ${siteFile}.`,
        },
  );
  if (redirects > 0 && config.site.hosting.hosts.length === 0) {
    todo.push({
      zh: `栏目和专题的旧网址要靠服务器跳转：在 ${siteFile} 的 hosting.hosts 里写上网站放在哪里。`,
      en: `Former addresses of columns and topics need redirects of the host: say in hosting.hosts of ${siteFile} where the site is served.`,
    });
  }
  return todo;
}
