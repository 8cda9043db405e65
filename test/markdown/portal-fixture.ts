/** The small portal around the bodies that these tests render: `test/fixtures/markdown/portal`. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Site } from "../../src/config/site.ts";
import { versionsOf } from "../../src/conversion/version.ts";
import { usualHosting } from "../../src/hosting/hosting.ts";
import { createAssetCollector } from "../../src/images/collector.ts";
import type { BodyContext } from "../../src/markdown/body-context.ts";
import { decoded } from "../../src/shared/urls.ts";
import { conversionsFor } from "../support/conversions.ts";

export const fixtures = fileURLToPath(new URL("../fixtures/markdown", import.meta.url));

const root = join(fixtures, "portal");

const site: Site = {
  name: "澜川高新区",
  shortName: "澜川高新区",
  description: "",
  keywords: [],
  url: "https://www.lanchuan-park.example/park",
  basePath: "/park",
  timeZone: "Asia/Shanghai",
  script: "zh-Hans",
  versions: versionsOf("zh-Hans", []),
  quotes: "corner",
  theme: "red",
  permalink: "/{path}/{year}/{slug}.html",
  feeds: { items: 20, content: "summary" },
  government: false,
  sharePictures: false,
  verification: {},
  pageSize: 20,
  videoHosts: ["video.lanchuan.example"],
  serviceLinks: [],
  friendLinks: [],
  hosting: usualHosting,
  footer: { ipv6: true },
};

const conversions = await conversionsFor();

const urls = new Map([
  ["content/news/plan/2026/article.md", "/news/plan/2026/article.html"],
  ["content/news/plan/2026/opening.md", "/news/plan/2026/opening.html"],
  ["content/news/plan/2025/spring/index.md", "/news/plan/2025/spring.html"],
]);
const pages = new Set([...urls.values(), "/", "/about/", "/news/plan/", "/tags/%E8%A7%84%E5%88%92/"]);

/** As if the body were that of `content/news/plan/2026/article.md`, below seven lines of front matter. */
export function bodyContext(): BodyContext {
  return {
    file: "content/news/plan/2026/article.md",
    firstLine: 8,
    directory: join(root, "content/news/plan/2026"),
    root,
    site,
    toUrl: (file) => urls.get(file),
    isPublished: (file) => file !== "content/news/plan/2026/draft.md",
    knowsPath: (path) => pages.has(path) || existsSync(join(root, "public", decoded(path))),
    assets: createAssetCollector(),
    script: "zh-Hans",
    conversions,
    rules: [],
  };
}
