import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { dedePortal } from "../support/dede-portal.ts";
import { dialects } from "../support/dump-writers.ts";
import { repository, runNewspark } from "../support/run-newspark.ts";
import { filesBelow, scratchFolder, writeFiles } from "../support/scratch.ts";
import { line, picture, wordFile } from "../support/word-file.ts";

const gif = Buffer.from("R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=", "base64");

function isSound(root: string): void {
  const { code, stdout, stderr } = runNewspark(["check", "--root", root, "--lang", "en"]);
  assert.equal(code, 0, stdout + stderr);
}

describe("newspark import", () => {
  it("moves a dump of DedeCMS into a folder that does not exist yet, and says what became of every row", (t) => {
    const folder = scratchFolder(t);
    const root = join(folder, "park", "portal");
    const [dialect] = dialects;
    writeFiles(folder, dialect?.write(dedePortal(), "gbk") ?? {});
    const dumps = Object.keys(dialect?.write(dedePortal(), "gbk") ?? {}).map((name) => join(folder, name));
    const page = join(folder, "report.html");
    const args = ["import", "dedecms", ...dumps, "--root", root];
    const { code, stdout, stderr } = runNewspark([...args, "--report", page, "--lang", "en"]);
    assert.equal(code, 0, stderr);
    assert.match(stdout, /Every record of the source is accounted for\./);
    assert.match(stdout, / {2}dede_archives.*article \d+, draft \d+/);
    assert.match(readFileSync(page, "utf8"), /dede_archives[\s\S]*<svg role="img"/);
    isSound(root);
    const before = filesBelow(root);
    const again = runNewspark([...args, "--json"]).stdout;
    const { ok, addsUp, files } = JSON.parse(again);
    assert.deepEqual({ ok, addsUp, written: files.written }, { ok: true, addsUp: true, written: 0 });
    assert.deepEqual(filesBelow(root), before);
    // A report is sent to others.
    for (const report of [stdout, readFileSync(page, "utf8"), again])
      assert.ok(!report.includes(folder), report);
  });

  it("moves saved pages, with their columns and former addresses", (t) => {
    const root = scratchFolder(t);
    const pages = join(repository, "test/fixtures/saved/dedecms/pages");
    const { code, stdout, stderr } = runNewspark(["import", "html", pages, "--root", root, "--lang", "en"]);
    assert.equal(code, 0, stderr);
    assert.match(stdout, /Every record of the source is accounted for\.\n {7}\d {2}pages.*article 2/);
    assert.match(readFileSync(join(root, "content/site.yaml"), "utf8"), /redirects:\n {4}- \{ from: \/a\//);
    isSound(root);
  });

  it("moves Word files with their pictures into the category that is named", (t) => {
    const folder = scratchFolder(t);
    writeFiles(folder, {
      "portal/content/site.yaml": "name: 澜川\nurl: https://a.example\n",
      "portal/content/navigation.yaml": "- { label: 通知公告, slug: tongzhi }\n",
      "开园 通知.docx": wordFile({
        body:
          line("科创中心开园", { style: "a3" }) +
          line("来源：澜川日报　日期：2024年5月6日", { centred: true }) +
          line("澜川高新区科创中心本周开园，首批企业入驻。") +
          picture(0, "开园现场"),
        pictures: [{ bytes: gif, ending: "gif" }],
      }),
      "旧.docx": "this is no document",
    });
    const root = join(folder, "portal");
    const documents = ["开园 通知.docx", "旧.docx"].map((name) => join(folder, name));
    const args = ["import", "docx", ...documents, "--root", root, "--category", "tongzhi", "--lang", "en"];
    const { code, stdout, stderr } = runNewspark(args);
    assert.equal(code, 0, stderr);
    assert.match(
      stdout,
      / 2 {2}docx: article 1, no Word file 1\n\nLeft behind\n +1 {2}This is no \.docx file, or it is damaged\. Open it in Word/,
    );
    const file = [...filesBelow(join(root, "content/tongzhi/2024")).keys()].find((name) =>
      name.endsWith(".md"),
    );
    assert.match(
      readFileSync(join(root, "content/tongzhi/2024", file ?? ""), "utf8"),
      /!\[开园现场\]\(.*\.gif\)/,
    );
    isSound(root);
  });

  it("writes nothing on a dry run but the report", (t) => {
    const root = join(scratchFolder(t), "portal");
    const pages = join(repository, "test/fixtures/saved/phpcms/pages");
    const { code, stdout } = runNewspark(["import", "html", pages, "--root", root, "--dry-run"]);
    assert.equal(code, 0);
    assert.match(stdout, /^这是试运行，什么也没有写。/);
    assert.equal(existsSync(root), false);
  });

  it("leaves the portal as it was where nothing can be moved, and says of each file why", (t) => {
    const folder = scratchFolder(t);
    writeFiles(folder, { "旧.docx": "this is no document", "x.html": "\0\0" });
    for (const [kind, file, reason] of [
      ["docx", "旧.docx", /旧\.docx.*no \.docx file/],
      ["html", "x.html", /x\.html/],
    ] as const) {
      const root = join(folder, kind);
      const { code, stderr } = runNewspark([
        ...["import", kind, join(folder, file), "--root", root, "--lang", "en"],
      ]);
      assert.equal(code, 2, stderr);
      assert.match(stderr, /nothing was imported, and the portal is as it was/);
      assert.match(stderr, reason);
      assert.equal(existsSync(root), false);
    }
  });

  it("answers wrong arguments clearly, and touches nothing", (t) => {
    const folder = scratchFolder(t);
    writeFiles(folder, {
      "dump.sql": "nothing of the kind",
      "portal/content/site.yaml": "name: 澜川\nurl: https://a.example\n",
      "portal/content/navigation.yaml": "- { label: 通知公告, slug: tongzhi }\n",
      "page.html":
        "<title>科创中心开园</title><h1>科创中心开园</h1><p>来源：澜川日报　日期：2024-05-06</p><p>澜川高新区科创中心本周开园，首批二十家企业入驻，园区为它们准备了厂房和公寓。</p>",
    });
    const before = filesBelow(folder);
    const [dump, root] = [join(folder, "dump.sql"), join(folder, "portal")];
    for (const [words, answer] of [
      [[], /import needs a/],
      [["dedecm", dump], /"dedecm" is none\. Did you mean dedecms\?/],
      [["dedecms"], /import dedecms needs a file/],
      [["dedecms", join(folder, "none.sql")], /There is no .*none\.sql/],
      [["docx", folder], /is a folder/],
      [["dedecms", dump, "--uploads", dump], /--uploads takes a folder/],
      [["html", folder, "--category", "../x"], /--category takes the path/],
      [["html", folder, "--category", "archive"], /"archive" is a name .* It can be "archive-news"/],
      [["html", folder, "--category", "tongzhi/2024"], /It can be "tongzhi\/nian-2024"/],
      [["html", folder, "--category", "Tong Zhi"], /Did you mean "tong-zhi"\?/],
      [["html", folder, "--category", "news/园区"], /Did you mean "news\/yuan-qu"\?/],
      [["html", folder, "--category", "a".repeat(101)], /100 at most\. Did you mean "a{100}"\?/],
      [["html", folder, "--category", "tongzi"], /Did you mean "tongzhi"\?/],
      [["dedecms", dump, "--report", join(folder, "no/x.html")], /--report takes a file/],
      [["dedecms", dump], /no table of DedeCMS|no dump in/],
    ] as const) {
      const { code, stderr } = runNewspark(["import", ...words, "--root", root, "--lang", "en"]);
      assert.equal(code, 2, `${words.join(" ")}: ${stderr}`);
      assert.match(stderr, answer);
    }
    assert.deepEqual(filesBelow(folder), before);
  });
});
