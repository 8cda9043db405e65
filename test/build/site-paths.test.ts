import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sitePathFacts, sitePathsFrom } from "../../src/build/site-paths.ts";
import { buildTree } from "../../src/navigation/build-tree.ts";
import { portalWith, read } from "../content/portal.ts";

const file = "content/news/yuanqu-guihua/2022/a.md";
const text =
  "---\ntitle: 甲\ndate: 2022-07-27\nsource: 高新院\ntags: [桥]\naliases: [/old/a, /旧/]\n---\n正文。\n";
const tree = buildTree([
  { label: "新闻中心", slug: "news", children: [{ label: "园区规划", slug: "yuanqu-guihua", children: [] }] },
]);

describe("a link by site path", () => {
  const made = { after: (action: () => void) => action() };
  const { articles } = read(portalWith(made, { [file]: text }));
  const facts = sitePathFacts(tree, {
    sources: articles,
    publicFiles: ["favicon.svg", "files/map.pdf", "app/index.html", "图/桥.png"],
    basePath: "/portal",
  });
  const paths = sitePathsFrom(facts);
  for (const path of [
    "/",
    "/index.html",
    "/404.html",
    "/news/",
    "/news/index.html",
    "/news/yuanqu-guihua/page-1.html",
    "/news/yuanqu-guihua/2022/a.html",
    "/tags/桥/",
    "/tags/%E6%A1%A5/",
    "/tags/%E6%A1%A5/page-2.html",
    "/archive/2022/07/page-1.html",
    "/old/a",
    "/旧/",
    "/%E6%97%A7/index.html",
    "/favicon.svg",
    "/files/map.pdf",
    "/app",
    "/app/",
    "/%E5%9B%BE/桥.png",
  ]) {
    it(`may lead to ${path}`, () => assert.ok(paths.has(path)));
  }
  for (const path of [
    "/files",
    "/files/",
    "/news",
    "/page-1.html",
    "/archive/2022/page-1.html",
    "/news/page-0.html",
    "/portal/news/",
    "/../secret.txt",
    "/%",
  ]) {
    it(`leads nowhere by ${path}`, () => assert.ok(!paths.has(path)));
  }
  it("that already carries the base path is suggested without it", () => {
    assert.equal(paths.near("/portal/news/yuanqu-guihua/index.html"), "/news/yuanqu-guihua/index.html");
    assert.equal(paths.near("/nwes/"), "/news/");
  });
});
