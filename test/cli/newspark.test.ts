import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { assertGolden } from "../support/golden.ts";
import { copyOfSite, repository, runNewspark } from "../support/run-newspark.ts";
import { type Afterwards, filesBelow, scratchFolder, writeFiles } from "../support/scratch.ts";

const now = "2026-06-01T00:00:00+08:00";

describe("newspark build", () => {
  it("makes a site of one article, in the portal's folder", (t) => {
    const root = copyOfSite(t, "minimal");
    const { code, stdout } = runNewspark(["build"], { cwd: root });
    assert.equal(code, 0);
    assert.match(stdout, /1 篇文章/);
    const page = readFileSync(join(root, "_site/news/dongtai/2026/kaiyuan.html"), "utf8");
    assert.match(page, /小园区今天开园。/);
  });

  it("writes nothing the second time", (t) => {
    const root = copyOfSite(t, "full");
    runNewspark(["build", "--root", root, "--now", now]);
    const { stdout } = runNewspark(["build", "--root", root, "--now", now, "--json"]);
    const { ok, written, removed } = JSON.parse(stdout);
    assert.deepEqual({ ok, written, removed }, { ok: true, written: 0, removed: 0 });
  });

  it("makes pictures and conversions anew when it is told to use nothing kept", (t) => {
    const root = copyOfSite(t, "full");
    runNewspark(["build", "--root", root, "--now", now]);
    writeFiles(root, { ".newspark/images/spoilt": "", ".newspark/conversions/spoilt": "" });
    runNewspark(["build", "--root", root, "--now", now]);
    assert.ok(existsSync(join(root, ".newspark/images/spoilt")));
    assert.equal(runNewspark(["build", "--root", root, "--now", now, "--full"]).code, 0);
    assert.equal(existsSync(join(root, ".newspark/images/spoilt")), false);
    assert.equal(existsSync(join(root, ".newspark/conversions/spoilt")), false);
  });

  it("makes the same bytes in another place, time zone and language", (t) => {
    const [one, two] = [copyOfSite(t, "full"), copyOfSite(t, "full")];
    runNewspark(["build", "--root", one, "--now", now], { env: { TZ: "Asia/Shanghai" } });
    runNewspark(["build", "--root", two, "--now", now], {
      env: { TZ: "America/Los_Angeles", LC_ALL: "en_US.UTF-8" },
    });
    assert.deepEqual(filesBelow(join(two, "_site")), filesBelow(join(one, "_site")));
  });

  it("takes away the pages of an article that is gone", (t) => {
    const root = copyOfSite(t, "full");
    runNewspark(["build", "--root", root, "--now", now]);
    const page = join(root, "_site/news/dongtai/2025/tongxun-1.html");
    assert.ok(existsSync(page));
    rmSync(join(root, "content/news/dongtai/2025/tongxun-1.md"));
    runNewspark(["build", "--root", root, "--now", now]);
    assert.equal(existsSync(page), false);
  });

  it("publishes a scheduled article when its time has come, and a draft only for a preview", (t) => {
    const root = copyOfSite(t, "full");
    const gonggao = join(root, "_site/news/fuwu/gonggao");
    runNewspark(["build", "--root", root, "--now", now]);
    assert.deepEqual(
      ["2030/yugao.html", "2026/caogao.html"].filter((path) => existsSync(join(gonggao, path))),
      [],
    );
    runNewspark(["build", "--root", root, "--now", "2030-01-01T00:00:00+08:00"]);
    assert.ok(existsSync(join(gonggao, "2030/yugao.html")));
    runNewspark(["build", "--root", root, "--now", now, "--drafts"]);
    assert.match(readFileSync(join(gonggao, "2026/caogao.html"), "utf8"), /草稿/);
  });

  it("publishes nothing while an article has an error, and leaves the last good site standing", (t) => {
    const root = copyOfSite(t, "minimal");
    runNewspark(["build", "--root", root]);
    const before = filesBelow(join(root, "_site"));
    writeFileSync(
      join(root, "content/news/dongtai/2026/kaiyuan.md"),
      "---\ntitle: 没有日期\n---\n\n正文。\n",
    );
    const { code, stdout, stderr } = runNewspark(["build", "--root", root]);
    assert.equal(code, 1);
    assert.equal(stdout, "");
    assert.match(stderr, /content\/news\/dongtai\/2026\/kaiyuan\.md:\d+:\d+/);
    assert.deepEqual(filesBelow(join(root, "_site")), before);
  });

  it("names the layout that fails, in one line, and leaves the last good site standing", (t) => {
    const root = copyOfSite(t, "full");
    runNewspark(["build", "--root", root, "--now", now]);
    const before = filesBelow(join(root, "_site"));
    writeFiles(root, {
      "content/site.yaml": readFileSync(join(root, "content/site.yaml"), "utf8").replace(
        "样样园区",
        "改名园区",
      ),
      "layouts/not-found.njk": "<p>{{ item.head.title | nofilter }}</p>",
    });
    const { code, stderr } = runNewspark(["build", "--root", root, "--now", now]);
    assert.equal(code, 3);
    assert.match(stderr, /layouts\/not-found\.njk.*filter not found: nofilter/);
    assert.ok(stderr.length < 1000, stderr);
    assert.deepEqual(filesBelow(join(root, "_site")), before);
  });

  it("names a picture that breaks off in the middle, and publishes nothing", (t) => {
    const root = copyOfSite(t, "full");
    const picture = join(root, "content/news/dongtai/2024/qiao/qiao.jpg");
    writeFileSync(picture, readFileSync(picture).subarray(0, 2000));
    const { code, stderr } = runNewspark(["build", "--root", root, "--now", now]);
    assert.equal(code, 1);
    assert.match(stderr, /content\/news\/dongtai\/2024\/qiao\/qiao\.jpg:1:1 {2}picture\/broken/);
    assert.deepEqual(
      [...filesBelow(join(root, "_site")).keys()].filter((path) => path.endsWith(".html")),
      [],
    );
  });

  it("names the link to an attachment whose folder has become a file since the last build", (t) => {
    const root = copyOfSite(t, "minimal");
    const folder = join(root, "content/news/dongtai/2026");
    const article = join(folder, "kaiyuan.md");
    writeFiles(folder, {
      "fujian/a.pdf": "一",
      "kaiyuan.md": `${readFileSync(article, "utf8")}\n[附](fujian/a.pdf)\n`,
    });
    assert.equal(runNewspark(["build", "--root", root]).code, 0);
    rmSync(join(folder, "fujian"), { recursive: true });
    writeFiles(folder, { fujian: "" });
    const { code, stderr } = runNewspark(["build", "--root", root]);
    assert.equal(code, 1, stderr);
    assert.match(stderr, /kaiyuan\.md:9:\d+ {2}link\/missing/);
  });

  it("does not touch a folder that it did not make", (t) => {
    const root = copyOfSite(t, "minimal");
    writeFiles(root, { "thesis/chapter-1.doc": "三年的工作" });
    const { code, stderr } = runNewspark(["build", "--root", root, "--output", "thesis"]);
    assert.equal(code, 2);
    assert.match(stderr, /不是 newspark 生成的文件/);
    assert.deepEqual([...filesBelow(join(root, "thesis")).keys()], ["chapter-1.doc"]);
  });

  it("refuses to write where no folder can be, and names what is in the way", (t) => {
    const root = copyOfSite(t, "minimal");
    const file = join(root, "notes.txt");
    writeFiles(root, { "notes.txt": "记事" });
    symlinkSync("nowhere", join(root, "link"));
    const cases = [
      [file, file],
      [join(file, "a/b"), file],
      ["/dev/null", "/dev/null"],
      ["link", join(root, "link")],
    ];
    for (const [output = "", inWay = ""] of cases) {
      const { code, stderr } = runNewspark(["build", "--root", root, "--output", output, "--lang", "en"]);
      assert.equal(code, 2, stderr);
      assert.ok(stderr.includes(`takes a folder, but ${inWay} is none`), stderr);
    }
    assert.equal(readFileSync(file, "utf8"), "记事");
  });

  it("refuses to write where the portal's own files are", (t) => {
    const root = copyOfSite(t, "minimal");
    const before = filesBelow(root);
    for (const output of [
      ".",
      "..",
      "/",
      "content",
      "content/new",
      "public",
      "layouts/x",
      "content/site.yaml",
    ]) {
      const { code } = runNewspark(["build", "--root", root, "--output", output]);
      assert.equal(code, 2, output);
    }
    assert.deepEqual(filesBelow(root), before);
  });

  it("refuses a file of public/ that stands where a page comes", (t) => {
    const root = copyOfSite(t, "minimal");
    writeFiles(root, { "public/news/index.html": "别的页面" });
    const { code, stderr } = runNewspark(["build", "--root", root]);
    assert.equal(code, 1);
    assert.match(stderr, /public\/news\/index\.html:1:1 {2}public\/page/);
  });

  it("keeps an old address that has no ending", (t) => {
    const root = copyOfSite(t, "minimal");
    const article = join(root, "content/news/dongtai/2026/kaiyuan.md");
    writeFileSync(article, readFileSync(article, "utf8").replace("source:", "aliases: [/view/12]\nsource:"));
    assert.equal(runNewspark(["build", "--root", root]).code, 0);
    assert.match(readFileSync(join(root, "_site/view/12"), "utf8"), /kaiyuan\.html/);
  });

  it("stands under another address when told so", (t) => {
    const root = copyOfSite(t, "minimal");
    runNewspark(["build", "--root", root, "--url", "https://example.org/newspark/"]);
    const home = readFileSync(join(root, "_site/index.html"), "utf8");
    assert.match(home, /<link rel="canonical" href="https:\/\/example\.org\/newspark\/">/);
    assert.doesNotMatch(home, /(href|src)="\/(?!newspark\/)/);
  });

  it("uses the portal's own layout where it has one", (t) => {
    const root = copyOfSite(t, "minimal");
    writeFiles(root, { "layouts/not-found.njk": "<p>{{ item.head.title }}，自己的页面</p>" });
    runNewspark(["build", "--root", root]);
    assert.equal(
      readFileSync(join(root, "_site/404.html"), "utf8").trim(),
      "<p>页面找不到了 - 小园区，自己的页面</p>",
    );
  });
});

describe("newspark convert", () => {
  const convert = (t: Afterwards, args: string[], files: Record<string, string> = {}) => {
    const root = copyOfSite(t, "scripts");
    writeFiles(root, files);
    return runNewspark(["convert", "--root", root, ...args], { cwd: root });
  };

  it("shows what becomes of a text, the portal's glossary at work", (t) => {
    const files = { "a.txt": "被发明的集装箱，头发\n" };
    assert.equal(convert(t, ["a.txt", "--to", "zh-tw"], files).stdout, "被發明的貨櫃，頭髮\n");
  });

  it("names for each word the rule or the dictionary that decided", (t) => {
    const files = { "a.txt": "甲集装箱头发\n" };
    assert.equal(
      convert(t, ["a.txt", "--to", "zh-hk", "--explain"], files).stdout,
      "1:2     集装箱 → 貨櫃  content/glossary.yaml:1\n1:5     头发 → 頭髮  OpenCC STPhrases\n",
    );
  });

  it("answers a machine", (t) => {
    const { ok, to, converted } = JSON.parse(
      convert(t, ["a.txt", "--to", "zh-tw", "--json"], { "a.txt": "里" }).stdout,
    );
    assert.deepEqual({ ok, to, converted }, { ok: true, to: "zh-tw", converted: "裡" });
  });

  it("refuses a text that is not in UTF-8, as an old program saves it, rather than garble it", (t) => {
    const root = copyOfSite(t, "scripts");
    writeFiles(root, { "gbk.txt": Buffer.from("d4b0c7f8", "hex") });
    const { code, stdout, stderr } = runNewspark(["convert", "gbk.txt", "--to", "zh-tw", "--root", root], {
      cwd: root,
    });
    assert.deepEqual({ code, stdout }, { code: 2, stdout: "" });
    assert.match(stderr, /gbk\.txt 不是 UTF-8 编码的文字.*另存为 UTF-8/);
  });

  it("says what is wrong with its use, and with the text", (t) => {
    assert.equal(convert(t, ["--to", "zh-tw"]).code, 2);
    assert.equal(convert(t, ["a.txt"]).code, 2);
    assert.match(
      convert(t, ["nowhere.txt", "--to", "zh-tw"]).stderr,
      /读不到 nowhere\.txt：没有这个文件。请检查/,
    );
    assert.match(convert(t, ["content", "--to", "zh-tw"]).stderr, /读不到 content：那是一个文件夹/);
    assert.match(convert(t, ["a.txt", "--to", "zh-tv"]).stderr, /是不是 zh-tw？/);
    const broken = convert(t, ["a.txt", "--to", "zh-tw"], { "a.txt": "里-{没完\n" });
    assert.equal(broken.code, 1);
    assert.match(broken.stderr, /a\.txt:1:2 {2}conversion\/unclosed/);
  });
});

describe("newspark check", () => {
  for (const site of ["invalid-front-matter", "invalid-links", "invalid-config", "invalid-scripts"]) {
    it(`says all that is wrong with ${site}, in both languages, and writes nothing`, (t) => {
      const root = copyOfSite(t, site);
      const before = filesBelow(root);
      for (const language of ["zh", "en"]) {
        const { code, stderr } = runNewspark(["check", "--root", root, "--now", now, "--lang", language]);
        assert.equal(code, 1);
        assertGolden(stderr, join(repository, "test/sites", `${site}.${language}.txt`));
      }
      assert.deepEqual(filesBelow(root), before);
    });
  }

  it("names files that no article uses and categories without an article, and lets them pass", (t) => {
    const root = copyOfSite(t, "minimal");
    writeFiles(root, {
      "content/news/dongtai/2026/lost.jpg": "",
      "content/navigation.yaml":
        "- label: 新闻\n  slug: news\n  children:\n    - { label: 动态, slug: dongtai }\n    - { label: 空栏, slug: kong }\n",
    });
    const { code, stderr } = runNewspark(["check", "--root", root]);
    assert.equal(code, 0);
    assert.match(stderr, /lost\.jpg/);
    assert.match(stderr, /navigation\.yaml:5:\d+.*\n.*空栏/);
  });

  it("names the line of a link that leads below a file, and all other problems with it", (t) => {
    const root = copyOfSite(t, "minimal");
    const file = "content/news/dongtai/2026/kaiyuan.md";
    const text = readFileSync(join(root, file), "utf8");
    const folder = "content/news/dongtai/2026";
    writeFiles(root, { [`${folder}/fujian`]: "", [`${folder}/lost.jpg`]: "" });
    symlinkSync("nowhere.pdf", join(root, folder, "link.pdf"));
    for (const link of [
      "[x](kaiyuan.md/)",
      "![x](kaiyuan.md/a.png)",
      "[附件](fujian/a.pdf)",
      "[x](link.pdf)",
    ]) {
      writeFileSync(join(root, file), `${text}\n${link}\n`);
      const { code, stderr } = runNewspark(["check", "--root", root]);
      assert.equal(code, 1, stderr);
      assert.match(stderr, /kaiyuan\.md:9:\d+ {2}(link|picture)\/missing/, link);
      assert.match(stderr, /lost\.jpg/, link);
    }
  });

  it("answers machines in JSON", (t) => {
    const { code, stdout } = runNewspark(["check", "--root", copyOfSite(t, "invalid-config"), "--json"]);
    assert.equal(code, 1);
    const { ok, problems } = JSON.parse(stdout);
    assert.equal(ok, false);
    assert.equal(problems[0].file, "content/site.yaml");
  });
});

describe("newspark", () => {
  it("answers machines in JSON on every end", (t) => {
    const { code, stdout } = runNewspark(["check", "--root", scratchFolder(t), "--json"]);
    assert.equal(code, 2);
    assert.equal(JSON.parse(stdout).ok, false);
  });

  it("explains itself", () => {
    assert.match(runNewspark(["--help"]).stdout, /用法：newspark/);
    assert.match(runNewspark(["build", "--help", "--lang", "en"]).stdout, /--output DIR/);
    assert.match(runNewspark(["--version"]).stdout, /^\d+\.\d+\.\d+$/m);
  });

  it("understands options before the command", (t) => {
    const { code, stdout } = runNewspark(["--root", copyOfSite(t, "minimal"), "--lang", "en", "check"]);
    assert.equal(code, 0);
    assert.match(stdout, /ready to be published/);
  });

  it("is used wrongly where it is not told what to do", () => {
    for (const args of [[], ["--root", "."]]) {
      const { code, stdout } = runNewspark(args);
      assert.equal(code, 2);
      assert.match(stdout, /用法：newspark/);
    }
  });

  it("answers wrong usage with what to do", (t) => {
    const { code, stderr } = runNewspark(["biuld"]);
    assert.equal(code, 2);
    assert.match(stderr, /是不是想用 build/);
    assert.equal(runNewspark(["build", "--root", scratchFolder(t)]).code, 2);
    assert.equal(runNewspark(["build", "--root", join(repository, "package.json")]).code, 2);
  });
});
