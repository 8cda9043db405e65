/** The report names for every repair and every doubt a place in the files that were written: whoever opens it finds it there. */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it, type TestContext } from "node:test";
import fc from "fast-check";
import iconv from "iconv-lite";
import { pinyin } from "pinyin-pro";
import { importSummary } from "../../src/cli/import-summary.ts";
import { heal } from "../../src/import/healing/heal.ts";
import type { ImportReport } from "../../src/import/import-report.ts";
import type { Note, NotePlace } from "../../src/import/notes.ts";
import { type ImportKind, openSource } from "../../src/import/open-source.ts";
import { reportPage } from "../../src/import/report-page.ts";
import { damageBytes } from "../support/damage.ts";
import { aFoundArticle, aSource, imported } from "../support/found-portal.ts";
import { healingOptions, toTraditional } from "../support/healing.ts";
import { newsSentences } from "../support/news-sentences.ts";
import { filesBelow, scratchFolder, writeFiles } from "../support/scratch.ts";

const title = "瀾川高新區(qū)啓動(dòng)技術(shù)攻關(guān)項(xiàng)目,第二批";

/** A paragraph a line of the Markdown; the same damage stands in several of them. */
const paragraphs = [
  "3月15日,瀾川高新區(qū)召開(kāi)攻關(guān)項(xiàng)目啓動(dòng)會(huì),管委會(huì)副主任主持會(huì)議(yì)。",
  "<b>經(jīng)濟(jì)</b>發(fā)展局、科技創(chuàng)新局和12家企業(yè)的負(fù)責(zé)人蔘加,詳情見(jiàn)http://www.lanchuan.example/gg,2024.html。",
  "園區(qū)爲各項(xiàng)目安排專(zhuān)人對(duì)接,，現(xiàn)場(chǎng)協(xié)調(diào)設(shè)備。",
  "管委會(huì)重新梳理了審批流程?！叭龑彙敝腥魏蝺?liǎng)個(gè)環節都可以同時辦理。",
  "各部門(mén)要牢記“業(yè)績(jī)是新?lián)?dāng)”,各單?要落實(shí)責(zé)任。",
  "把服務(wù)做到前頭;??h級(jí)各部門(mén)要加強協同,以?xún)?yōu)異成績(jī)完成全年目標。",
  "第二次會(huì)議(yì)再次強調(diào),各部門(mén)要牢記“業(yè)績(jī)是新?lián)?dāng)”,各單?要落實(shí)責(zé)任。",
  "市政(zheng)(zheng)(zheng)府和區(qū)政(zheng)(zheng)(zheng)府來(lái)人,説的是重(chóng)慶的經(jīng)驗(yàn)。",
  "據瞭解,這里的?lián)是什么,空?xún)了。",
  "共設(shè)六個(gè)方向(新材料、集成電路),4月30日前接受報(bào)名、",
];
const body = `<div>澳門(mén)新葡京官網登錄_真人百家樂註冊送彩金</div>${paragraphs.map((text) => `<p>${text}</p>`).join("\r\n")}`;
const second =
  "<p>會(huì)議(yì)之後,園區(qū)各項(xiàng)目組分頭行動(dòng)。</p><p><img src='/none.jpg' alt='園區(qū)全景'>圖片説明。</p>";

const quoted = (text: string) => `'${text.replaceAll("'", "\\'")}'`;
const dump = `-- MySQL dump
INSERT INTO dede_sysconfig (aid, varname, value) VALUES (1, 'cfg_webname', '瀾川高新區(qū)'), (2, 'cfg_basehost', 'http://www.lanchuan.example.org');
INSERT INTO dede_arctype (id, reid, typename, typedir, ispart, channeltype) VALUES
(1, 0, '園區(qū)規(guī)劃(huá)', '{cmspath}/a/guihua', 0, 1),
(2, 0, '經(jīng)濟(jì)開(kāi)發(fā)', '{cmspath}/a/kaifa', 0, 1);
INSERT INTO dede_archives (id, typeid, channel, title, source, keywords, description, pubdate) VALUES
(7, 1, 1, ${quoted(title)}, '瀾川高新區(qū)管委會(huì)', '園區(qū) 項(xiàng)目 規(guī)劃(huá)', '攻關(guān)項(xiàng)目(第二批)啓動(dòng),各單?要落實(shí)。', 1710460800),
(8, 2, 1, '&#22269;家级项目&#x843D;户园区', '澜川日报', '', '', 1710460800);
INSERT INTO dede_addonarticle (aid, typeid, body) VALUES
(7, 1, ${quoted(`${body}#p#會(huì)后#e#${second}`)}),
(8, 2, '<p>园区今天迎来新项目。</p>');
`;

async function importedFrom(kind: ImportKind, root: string, file: string): Promise<ImportReport> {
  const folder = join(root, "..");
  const open = openSource(kind, [join(folder, file)]);
  return imported(root, async function* () {}, { kind, open });
}

/** Whoever follows a place, as an editor would: to the file, the line, the column. */
function openedAt(root: string, place: string): { line: string; behind: string } {
  const [, file = "", line = "", column = ""] = /^(content\/.+):(\d+):(\d+)$/.exec(place) ?? [];
  assert.notEqual(file, "", `${place} is no place in a file of the portal`);
  const text = readFileSync(join(root, file), "utf8").split("\n")[Number(line) - 1] ?? "";
  return { line: text, behind: text.slice(Number(column) - 1) };
}

const without = (text: string) => text.replace(/[*\\<>]/g, "");

function assertFound(root: string, note: Note): void {
  for (const { place } of note.places) {
    const { line, behind } = openedAt(root, place);
    if (note.section === "repair")
      assert.ok(behind.startsWith(note.after ?? ""), `${place}: ${note.after} / ${line}`);
    else assert.ok(without(line).includes(without(note.text)), `${place}: ${note.text} / ${line}`);
  }
}

const mended = (report: ImportReport) =>
  report.notes.filter(({ section }) => section === "repair" || section === "doubt");

const kindsOf = (notes: readonly Note[]) => [...new Set(notes.map(({ kind }) => kind))].sort();

describe("a damaged article of a dump", () => {
  const folder = scratchFolder({ after });
  const root = join(folder, "portal");
  const file = "content/guihua/2024/7.md";
  let report: ImportReport;
  let notes: Note[];
  before(async () => {
    writeFiles(folder, { "dump.sql": dump });
    report = await importedFrom("dedecms", root, "dump.sql");
    notes = mended(report);
  });

  it("has each of its repairs and doubts at the place that the report names", () => {
    assert.deepEqual(kindsOf(notes), [
      "ambiguous-gloss",
      "ambiguous-question-mark",
      "broken-pair",
      "lost-character",
      "punctuation",
      "repeated-gloss",
      "shifted-run",
      "spam-line",
      "swapped-punctuation",
      "toned-gloss",
      "uncertain-run",
      "unreadable-run",
    ]);
    const isWritten = ({ place }: NotePlace) => place.startsWith("content/");
    for (const note of notes) assertFound(root, { ...note, places: note.places.filter(isWritten) });
    // The picture is missing, so its words are in no file.
    const elsewhere = notes.flatMap(({ before, places }) =>
      places.filter((place) => !isWritten(place)).map(({ place }) => [before, place.replace(/^.*\//, "")]),
    );
    assert.deepEqual(elsewhere, [["區(qū)", "dump.sql:7"]]);
    const places = notes.flatMap((note) => note.places);
    assert.ok(places.length > 90, `only ${places.length} places`);
    for (const { source } of places.filter(({ place }) => place.startsWith(file)))
      assert.match(source ?? "", /dump\.sql:\d+$/);
  });

  it("has as many of them in each paragraph as were damaged in it", () => {
    const lines = readFileSync(join(root, file), "utf8").split("\n");
    const first = lines.findIndex((line) => line.startsWith("3月15日"));
    const glosses = notes.filter(({ kind }) => kind === "toned-gloss").flatMap(({ places }) => places);
    for (const [index, damaged] of paragraphs.entries()) {
      const here = glosses.filter(({ place }) => place.startsWith(`${file}:${first + 1 + 2 * index}:`));
      const whole = damaged.replace(/\?\p{L}+\)(\?\p{L}+\))?|\?！.*?\)|重\(.*?\)|(政)?(\(zheng\))+/gu, "");
      assert.equal(here.length, [...whole.matchAll(/\(\p{L}+\)/gu)].length, damaged);
    }
  });

  it("has the title's in the line of the title, and those of the other values in theirs", () => {
    const of = (text: string) => notes.filter((note) => note.before === text).flatMap(({ places }) => places);
    const keys = (places: { place: string }[]) =>
      new Set(places.map(({ place }) => openedAt(root, place).line.replace(/:.*/, "")));
    assert.ok(keys(of("術(shù)")).has("title"));
    assert.deepEqual(keys(of("劃(huá)")), new Set(["tags", "- label"]));
    const unsure = notes
      .filter(({ kind }) => kind === "ambiguous-question-mark")
      .flatMap(({ places }) => places);
    assert.equal(unsure.length, 3);
    assert.ok(keys(unsure).has("summary"));
  });

  it("is told in the terminal and on the page with the same places", () => {
    const lost = notes.find(({ kind }) => kind === "lost-character");
    const [{ place = "" } = {}] = lost?.places ?? [];
    assert.match(place, /^content\/guihua\/2024\/7\.md:\d+:\d+$/);
    assert.ok(reportPage(report, "zh").includes(`${place}（`));
    assert.ok(importSummary(report, "zh").includes(`${place}（`));
    assert.match(importSummary(report, "en"), /區\(qū\) → 区[\s\S]* more; write the report as a page/);
  });

  it("spells out a title that was written as entities", () => {
    assert.match(readFileSync(join(root, "content/kaifa/2024/8.md"), "utf8"), /^title: 国家级项目落户园区$/m);
  });

  it("is told nothing of where an editor has changed it since", async () => {
    writeFileSync(join(root, file), readFileSync(join(root, file), "utf8").replace("第二次", "第三次"));
    const again = await importedFrom("dedecms", root, "dump.sql");
    assert.ok(again.counts.some(({ section, kind }) => section === "kept" && kind === "edited"));
    const places = mended(again).flatMap((note) => note.places.map(({ place }) => place));
    assert.deepEqual(
      places.filter((place) => place.startsWith(file)),
      [],
    );
  });
});

describe("damaged articles of any text", () => {
  it("have at each place what was made there, as often in each paragraph as it was damaged", async (t) => {
    const options = await healingOptions();
    const inTraditional = await toTraditional();
    const glossed = newsSentences.map((sentence) =>
      inTraditional(sentence).replace(/\p{Script=Han}/gu, (one) =>
        options.toSource(one) === one ? one : `${one}(${pinyin(one, { type: "array" })[0]})`,
      ),
    );
    const shapes = [
      (text: string) => `<p>${text}</p>`,
      (text: string) => `<div><font size=2>${text.replace(/^(.{9})(.*)$/, "<b>$1</b>$2")}</font></div>`,
      (text: string) => `<p><img src="/none.jpg" alt="園(yuán)區(qū)的圖(tú)">${text}</p>`,
      (text: string) => `<h3>${text}</h3>`,
    ];
    const paragraph = fc.tuple(fc.constantFrom(...glossed), fc.constantFrom(...shapes));
    // Few different ones, so that the same words stand in many places.
    const articles = fc.array(fc.array(paragraph, { minLength: 5, maxLength: 12 }), {
      minLength: 4,
      maxLength: 4,
    });
    let checked = 0;
    await fc.assert(
      fc.asyncProperty(fc.noShrink(articles), async (texts) => {
        const root = scratchFolder(t);
        const source = texts.map((text, id) =>
          aFoundArticle(id + 1, { body: [{ html: text.map(([words, shape]) => shape(words)).join("\n") }] }),
        );
        const notes = mended(await imported(root, aSource(source))).filter(
          ({ kind }) => kind === "toned-gloss",
        );
        const places = notes.flatMap((note) => note.places.map(({ place }) => place));
        const inFiles = (note: Note) => note.places.filter(({ place }) => place.startsWith("content/"));
        for (const note of notes) assertFound(root, { ...note, places: inFiles(note) });
        const pictures = texts.flat().filter(([, shape]) => shape("").includes("<img")).length;
        // Those are missing, so their words are in no file.
        assert.equal(places.filter((place) => place.startsWith("dump.sql")).length > 0, pictures > 0);
        for (const [at, text] of texts.entries()) {
          const file = `content/xinwen/guihua/2014/${at + 1}.md`;
          const lines = readFileSync(join(root, file), "utf8").split("\n");
          const from = lines.indexOf("---", 1);
          const written = [...lines.keys()].filter((line) => line > from && lines[line] !== "");
          assert.equal(written.length, text.length);
          for (const [index, [words]] of text.entries()) {
            const line = (written[index] ?? 0) + 1;
            const here = places.filter((place) => place.startsWith(`${file}:${line}:`));
            assert.equal(
              here.length,
              [...words.matchAll(/\(\p{L}+\)/gu)].length,
              `${file}:${line}: ${words}`,
            );
            checked += here.length;
          }
        }
      }),
      { numRuns: 6, includeErrorInReport: true },
    );
    assert.ok(checked > 1000, `only ${checked} places`);
  });
});

/** In Traditional, as a portal in GBK has it; the parts in which characters are cut are those that no reader of the text could know. */
const clean = (
  more = "",
) => `<html><head><meta charset="gbk"><title>業績是新擔當的園區規劃_瀾川高新區</title></head><body>
<ul class="nav"><li><a href="/">首頁</a></li><li><a href="/news/">新聞中心</a></li><li><a href="/notice/">通知公告</a></li></ul>
<div>當前位置：<a href="/">首頁</a> > <a href="/news/">新聞中心</a> ></div><h1>業績是新擔當的園區規劃</h1>
<div>來源：瀾川日報　日期：2020-01-02</div><div class="content">
<p>會議指出，業績是新擔當，實幹是硬道理，各部門以優異成績迎接國家的考核。</p>
<p>園區管委會的負責人說，<b>第二批項目以優</b>化環境為先，業績是新擔當，已經開工。</p>
<p>審批流程中任何兩個環節都可以同時辦理，企業的經濟效益提高了。${more}</p></div>
<div>上一篇：以優質服務迎接企業</div></body></html>`;

/** The character that the inner bytes of two make. */
const straddling = (two: string) => iconv.decode(iconv.encode(two, "gbk").subarray(1, 3), "gbk");

const readings = new Map([
  ...["新擔", "以優"].map((two): [string, string] => [
    straddling(two),
    pinyin(straddling(two), { type: "array" })[0] ?? "",
  ]),
  ...[..."績園區規劃國門會議業開經濟環節"].map((one): [string, string] => [
    one,
    pinyin(one, { type: "array" })[0] ?? "",
  ]),
]);

describe("a page in GBK of which characters were cut in two", () => {
  const articleIn = (root: string) => {
    const [name] = [...filesBelow(join(root, "content")).keys()].filter((file) => file.endsWith(".md"));
    const file = `content/${name}`;
    return { file, text: readFileSync(join(root, file), "utf8") };
  };
  const pageImported = async (t: TestContext, bytes: Uint8Array) => {
    const folder = scratchFolder(t);
    writeFiles(folder, { "1042.html": bytes });
    const root = join(folder, "portal");
    const report = await importedFrom("html", root, "1042.html");
    return { root, report, ...articleIn(root) };
  };

  it("becomes what the page was, also where its text alone does not tell", async (t) => {
    const bytes = damageBytes(clean(), readings);
    const sound = await pageImported(t, iconv.encode(clean(), "gbk"));
    const { text } = await pageImported(t, bytes);
    assert.equal(text, sound.text);
    assert.match(text, /^title: 业绩是新担当的园区规划$/m);
    const options = await healingOptions();
    const fromText = heal(new TextDecoder("gbk").decode(bytes), options);
    assert.notEqual(fromText.text, options.toSource(clean()), "the text alone would tell as much");
  });

  it("has each character that was given back at the place that the report names, with the page it came from", async (t) => {
    const { root, report, file } = await pageImported(t, damageBytes(clean(), readings));
    const cuts = report.notes.filter(({ kind }) => kind === "broken-pair");
    assert.deepEqual(cuts.map(({ after }) => after).sort(), ["优", "担"]);
    const places = cuts.flatMap((note) => note.places);
    for (const note of cuts)
      assertFound(root, { ...note, places: note.places.filter(({ place }) => place !== "1042.html") });
    const lines = new Set(places.map(({ place }) => /:(\d+):/.exec(place)?.[1]));
    // The title, the first and the second paragraph, and what lies outside of the article.
    assert.equal(lines.size, 4);
    assert.ok(lines.has(undefined));
    for (const { place, source } of places) if (place.startsWith(file)) assert.equal(source, "1042.html");
    assert.deepEqual(
      mended(report).filter(({ section }) => section === "doubt" && section.includes("broken")),
      [],
    );
  });

  it("stays as it is where it teaches reading, half characters and all", async (t) => {
    const lesson = "课文：国(guó)家(jiā)的(de)园(yuán)区(qū)要(yào)开(kāi)工(gōng)，重(chóng)庆(qìng)";
    const half = Buffer.concat([Buffer.from([0xd2]), Buffer.from("(yī)。")]);
    const [head = "", foot = ""] = clean("@").split("@");
    const page = (text: string) => text.replace(/[會議業績國門園區規劃開經濟環節]/g, "文");
    const bytes = Buffer.concat([
      iconv.encode(page(head) + lesson, "gbk"),
      half.subarray(0, 5),
      iconv.encode(page(foot), "gbk"),
    ]);
    const { text, report } = await pageImported(t, bytes);
    assert.ok(text.includes(lesson.slice(3)), text);
    assert.ok(text.includes("\ufffd(y"));
    assert.ok(report.notes.some(({ kind }) => kind === "broken-encoding"));
    assert.deepEqual(
      mended(report).filter(({ kind }) => /gloss|pair/.test(kind)),
      [],
    );
  });
});

describe("damage in a value that is not written", () => {
  it("is told with its place in the source", async (t) => {
    const article = aFoundArticle(1, {
      cover: { address: "/none.jpg", caption: "開(kāi)園現(xiàn)場(chǎng)" },
      body: [{ html: "<p>中國(guó)的園(yuán)區(qū)經(jīng)濟(jì)發(fā)展。</p>" }],
    });
    const notes = mended(await imported(scratchFolder(t), aSource([article])));
    const placeOf = (before: string) => notes.find((note) => note.before === before)?.places[0]?.place;
    assert.equal(placeOf("場(chǎng)"), "dump.sql:1");
    assert.match(placeOf("國(guó)") ?? "", /^content\/.*\.md:\d+:2$/);
  });
});
