/**
 * Meta tags that others ask for: the tags of government sites (国办发〔2017〕47号, 网站标签), and search engines' proofs that a site
 * is its owner's.
 */
import type { Site } from "../config/site.ts";
import { kept } from "../shared/marks.ts";
import type { HeadFacts } from "./head-facts.ts";
import type { Head, View } from "./view-models.ts";

type Meta = Head["metas"][number];

export function siteMetas(site: Site, facts: HeadFacts, view: View): Meta[] {
  const tags = site.government ? governmentTags(site, facts, view) : [];
  return view.kind === "home" ? [...tags, ...proofs(site)] : tags;
}

function governmentTags(site: Site, facts: HeadFacts, view: View): Meta[] {
  const named: [string, string | undefined][] = [
    ["SiteName", site.name],
    ["SiteDomain", new URL(site.url).host],
    ["SiteIDCode", site.footer.siteCode],
    ...columnTags(site, facts),
  ];
  if (view.kind === "article") {
    named.push(
      ["ArticleTitle", view.title],
      ["PubDate", `${view.day} ${view.time || "00:00"}`],
      ["ContentSource", view.source],
      ["Keywords", view.tags.map(({ label }) => label).join(",")],
      ["Author", view.author],
      ["Description", facts.description],
    );
  }
  return named.flatMap(([name, content]) => (content ? [{ name, content }] : []));
}

function columnTags(site: Site, { column }: HeadFacts): [string, string][] {
  if (!column) return [];
  const { label, description, columnType } = column;
  return [
    ["ColumnName", label],
    ["ColumnDescription", description || label],
    ["ColumnKeywords", [label, ...site.keywords].join(",")],
    // One of a list of names, in whichever version.
    ["ColumnType", kept(columnType)],
  ];
}

/** By the key in `site.yaml`, the name that the engine looks for. */
const proofNames: Record<keyof Site["verification"], string> = {
  baidu: "baidu-site-verification",
  google: "google-site-verification",
  bing: "msvalidate.01",
  so360: "360-site-verification",
  sogou: "sogou_site_verification",
  shenma: "shenma-site-verification",
  bytedance: "bytedance-verification-code",
};

function proofs({ verification }: Site): Meta[] {
  return Object.entries(verification).flatMap(([engine, content]) => {
    const name = proofNames[engine as keyof typeof proofNames];
    return content ? [{ name, content }] : [];
  });
}
