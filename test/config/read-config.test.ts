import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { readConfig } from "../../src/config/read-config.ts";
import { usualHosting } from "../../src/hosting/hosting.ts";
import { scratchFolder, writeFiles } from "../support/scratch.ts";

const site = "name: 澜川高新区\nurl: https://www.example.org/\n";
const navigation = "- { label: 新闻中心, slug: news }\n";

function config(test: TestContext, files: { site?: string; navigation?: string }, url?: string) {
  const root = scratchFolder(test);
  writeFiles(root, {
    "content/site.yaml": files.site ?? site,
    "content/navigation.yaml": files.navigation ?? navigation,
  });
  return readConfig(root, url === undefined ? {} : { url });
}

/** `line:column rule` of each problem. */
function places(problems: { line: number; column: number; rule: string }[]): string[] {
  return problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
}

describe("site.yaml", () => {
  it("needs a name and an address, and has defaults for the rest", (t) => {
    const { site: read, problems } = config(t, {});
    assert.deepEqual(problems, []);
    const versions = read?.versions.map(({ path }) => path);
    assert.deepEqual(
      { ...read, versions },
      {
        name: "澜川高新区",
        shortName: "澜川高新区",
        description: "",
        keywords: [],
        url: "https://www.example.org",
        basePath: "",
        timeZone: "Asia/Shanghai",
        script: "zh-Hans",
        versions: ["", "/zh-tw", "/zh-hk"],
        quotes: "corner",
        theme: "red",
        permalink: "/{path}/{year}/{slug}.html",
        pageSize: 20,
        feeds: { items: 20, content: "summary" },
        government: false,
        sharePictures: false,
        precompress: false,
        verification: {},
        announce: {},
        videoHosts: [],
        hosting: usualHosting,
        serviceLinks: [],
        friendLinks: [],
        footer: { ipv6: false },
      },
    );
  });

  it("says which versions of the portal are made", (t) => {
    const paths = (lines: string) =>
      config(t, { site: `${site}${lines}\n` }).site?.versions.map(({ path }) => path);
    assert.deepEqual(paths("variants: []"), [""]);
    assert.deepEqual(paths("variants: [zh-hk]"), ["", "/zh-hk"]);
    assert.deepEqual(paths("script: zh-Hant"), ["", "/zh-cn"]);
    assert.deepEqual(paths("script: zh-Hant\nvariants: [zh-cn, zh-tw]"), ["", "/zh-cn", "/zh-tw"]);
  });

  it("makes no second copy of the source, and no version that it does not know", (t) => {
    const { site: read, problems } = config(t, { site: `${site}variants: [zh-cn, zh-hk]\n` });
    assert.deepEqual(places(problems), ["3:11 site/variants"]);
    assert.deepEqual(
      read?.versions.map(({ path }) => path),
      ["", "/zh-hk"],
    );
    assert.deepEqual(places(config(t, { site: `${site}variants: [zh-kh]\n` }).problems), ["3:12 key/choice"]);
  });

  it("puts the whole site under the path of its address", (t) => {
    const { site: read } = config(t, { site: "name: 甲\nurl: https://example.org/park/news/\n" });
    assert.equal(read?.url, "https://example.org/park/news");
    assert.equal(read?.basePath, "/park/news");
  });

  it("can stand under another address for a preview", (t) => {
    const { site: read } = config(t, {}, "http://localhost:8080/preview");
    assert.equal(read?.url, "http://localhost:8080/preview");
    assert.equal(read?.basePath, "/preview");
  });

  it("keeps numbers as they are written: leading zeros are not lost", (t) => {
    const footer = "footer: { postcode: 012345, phone: 0000-1, siteCode: 0000000001, ipv6: true }\n";
    const { site: read, problems } = config(t, { site: site + footer });
    assert.deepEqual(problems, []);
    assert.deepEqual(read?.footer, {
      postcode: "012345",
      phone: "0000-1",
      siteCode: "0000000001",
      ipv6: true,
    });
  });

  it("reports all that is wrong, each at its place", (t) => {
    const wrong = `nam: 甲
url: www.example.org
timeZone: Asia/Beijing
pageSize: 0
theme: green
permalink: /{path}/{year}.html
videoHosts: ["https://player.example.org/"]
footer: { icp: [], police: { code: 京1 } }
friendLinks:
  - links: [{ label: 甲, url: example.org }]
`;
    const { site: read, problems } = config(t, { site: wrong });
    assert.deepEqual(places(problems).sort(), [
      "10:30 link/form",
      "10:5 key/missing",
      "1:1 key/missing",
      "1:1 key/unknown",
      "2:6 site/url",
      "3:11 site/time-zone",
      "4:11 key/range",
      "5:8 key/choice",
      "6:12 site/permalink",
      "7:14 site/video-host",
      "8:16 key/type",
      "8:28 key/missing",
      "8:36 site/police-code",
    ]);
    assert.equal(
      read?.timeZone,
      "Asia/Shanghai",
      "a default stands in, so that the content can be checked too",
    );
  });

  for (const permalink of [
    "/../{slug}.html",
    "{path}/{slug}.html",
    "/{slug}",
    "/{slgu}.html",
    "/a//{slug}.html",
  ]) {
    it(`refuses the permalink ${permalink}`, (t) => {
      const { problems } = config(t, { site: `${site}permalink: "${permalink}"\n` });
      assert.deepEqual(places(problems), ["3:12 site/permalink"]);
    });
  }

  it("is asked for when it is missing, and no other problem is made up", (t) => {
    const root = scratchFolder(t);
    const { site: read, problems } = readConfig(root);
    assert.equal(read, undefined);
    assert.deepEqual(
      problems.map(({ file, rule }) => `${file} ${rule}`),
      ["content/site.yaml file/missing", "content/navigation.yaml file/missing"],
    );
  });

  it("may have a byte order mark and Windows line ends", (t) => {
    const { site: read, problems } = config(t, { site: `\uFEFF${site.replaceAll("\n", "\r\n")}` });
    assert.deepEqual(problems, []);
    assert.equal(read?.name, "澜川高新区");
  });
});

describe("a key that is not known", () => {
  it("for nothing but spaces that cannot be seen is said to have them", (t) => {
    const [problem] = config(t, { site: `${site}\u3000slogan: 以人为本\n` }).problems;
    assert.equal(problem?.rule, "key/unknown");
    assert.match(problem?.zh.what ?? "", /“slogan”前后有看不见的空格/);
    assert.match(problem?.en.what ?? "", /spaces before or behind "slogan" that cannot be seen/);
  });
});

describe("navigation.yaml", () => {
  it("is a tree of categories and links in menu order", (t) => {
    const tree = `- label: 新闻中心
  slug: news
  children:
    - { label: 园区规划, slug: yuanqu-guihua, description: 园区的规划。 }
- { label: 专题, url: /topics/ }
`;
    const read = config(t, { navigation: tree });
    assert.deepEqual(read.problems, []);
    const child = { label: "园区规划", slug: "yuanqu-guihua", description: "园区的规划。", children: [] };
    assert.deepEqual(read.navigation, [
      { label: "新闻中心", slug: "news", children: [child] },
      { label: "专题", url: "/topics/", children: [] },
    ]);
  });

  it("reports marks of conversion, which the glossary makes needless, wherever they stand", (t) => {
    const marked =
      "- { label: 甲, slug: jia }\n- { label: '-{乙}-', slug: yi, description: '一-{zh-tw:二}-' }\n";
    assert.deepEqual(places(config(t, { navigation: marked }).problems), [
      "2:12 config/conversion-mark",
      "2:44 config/conversion-mark",
    ]);
    assert.deepEqual(places(config(t, { site: `${site}description: -{甲}-\n` }).problems), [
      `${site.split("\n").length}:14 config/conversion-mark`,
    ]);
  });

  it("reports slugs that are wrong, taken or reserved, and entries that lead nowhere", (t) => {
    const wrong = `- { label: 甲, slug: News }
- { label: 乙, slug: topics }
- { label: 丙 }
- { label: 丁, slug: ding, url: /x/ }
- { label: 戊, slug: ding }
- label: 己
  url: /ji/
  children: [{ label: 庚, slug: geng }]
- { label: 辛, slug: "2022" }
- { label: 壬, slug: pages, children: [{ label: 癸, slug: tags }] }
`;
    const { problems } = config(t, { navigation: wrong });
    assert.deepEqual(places(problems), [
      "1:21 slug/characters",
      "2:21 navigation/reserved-slug",
      "3:3 navigation/no-target",
      "4:21 navigation/two-targets",
      "5:21 navigation/repeated-slug",
      "8:32 navigation/below-link",
      "9:21 navigation/reserved-slug",
      "10:21 navigation/reserved-slug",
    ]);
  });

  it("that is not a list is said to be none", (t) => {
    const { site: read, problems } = config(t, { navigation: "label: 新闻中心\n" });
    assert.equal(read, undefined);
    assert.deepEqual(places(problems), ["1:1 key/none"]);
  });
});
