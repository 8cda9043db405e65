import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { toMarkdown } from "../../../src/import/bodies/to-markdown.ts";
import { docxSource } from "../../../src/import/docx/docx-source.ts";
import type { Found, FoundArticle, LeftOut } from "../../../src/import/found/found.ts";
import { footnoteMark, line, paragraph, picture, run, table, wordFile } from "../../support/word-file.ts";
import { zipArchive } from "../../support/zip-archive.ts";

async function found(name: string, bytes: Uint8Array): Promise<Found[]> {
  const all: Found[] = [];
  for await (const one of docxSource([{ name, bytes: async () => bytes }])()) all.push(one);
  return all;
}

async function article(body: string, parts: object = {}, name = "材料/开园通知.docx"): Promise<FoundArticle> {
  const one = (await found(name, wordFile({ body, ...parts }))).find(({ kind }) => kind === "article");
  assert.ok(one?.kind === "article", "the file became no article");
  return one.article;
}

async function leftOut(bytes: Uint8Array, name = "旧文件.docx"): Promise<LeftOut> {
  const one = (await found(name, bytes)).find(({ kind }) => kind === "left-out");
  assert.ok(one?.kind === "left-out", "the file was not left out");
  return one.leftOut;
}

function markdownOf({ body }: FoundArticle): string {
  return toMarkdown(body, { fileName: (address) => address.replace("docx:", ""), link: (address) => address })
    .markdown;
}

const text = line("澜川高新区科创中心本周开园，首批企业入驻。");

describe("a Word file becomes an article", () => {
  it("takes its title from the style Title and its fields from the lines below", async () => {
    const { title, source, author, date, body } = await article(
      line("科创中心开园", { style: "a3" }) +
        line("来源：澜川日报　作者：林知夏　日期：2024年5月6日 8:30", { centred: true }) +
        text,
    );
    assert.deepEqual(
      { title, source, author, date },
      { title: "科创中心开园", source: "澜川日报", author: "林知夏", date: "2024-05-06T08:30" },
    );
    assert.equal(body[0]?.html, "<p>澜川高新区科创中心本周开园，首批企业入驻。</p>");
  });

  it("takes a first heading or a first bold line in the middle as the title, and else the file's name", async () => {
    assert.equal((await article(line("规划公示", { style: "1" }) + text)).title, "规划公示");
    assert.equal((await article(line("规划公示", { bold: true, centred: true }) + text)).title, "规划公示");
    assert.equal((await article(text)).title, "开园通知");
  });

  it("leaves a line in the text whose date does not exist, and says so", async () => {
    const { date, doubts, body } = await article(line("日期：2024年2月31日") + text);
    assert.equal(date, undefined);
    assert.deepEqual(
      doubts.map(({ kind }) => kind),
      ["unclear-date"],
    );
    assert.match(body[0]?.html ?? "", /2月31日/);
  });

  it("leaves a sentence in the text that only begins like a field", async () => {
    const { source, body } = await article(line("来源：这批数据由园区统计站提供。以下分项说明。") + text);
    assert.equal(source, undefined);
    assert.match(body[0]?.html ?? "", /统计站/);
  });

  it("keeps a picture once, however often it is used, and names it by its content", async () => {
    const pictures = [
      { bytes: Buffer.from("picture one"), ending: "png" },
      { bytes: Buffer.from("picture one"), ending: "png" },
      { bytes: Buffer.from("another"), ending: "jpeg" },
    ];
    const one = await article(
      text +
        paragraph(picture(0, "厂房外景")) +
        line("图为厂房外景。", { centred: true }) +
        paragraph(picture(1, "")) +
        paragraph(picture(2, "")),
      { pictures },
    );
    const addresses = [...(one.files?.keys() ?? [])];
    assert.equal(addresses.length, 2);
    assert.match(addresses[0] ?? "", /^docx:[0-9a-f]{20}\.png$/);
    assert.match(addresses[1] ?? "", /^docx:[0-9a-f]{20}\.jpg$/);
    assert.equal(Buffer.from(one.files?.get(addresses[0] ?? "") ?? []).toString(), "picture one");
    assert.match(markdownOf(one), /!\[厂房外景\]\([0-9a-f]{20}\.png "图为厂房外景。"\)/);
  });

  it("brings headings, lists, tables and footnotes into the portal's Markdown", async () => {
    const one = await article(
      line("科创中心开园", { style: "a3" }) +
        line("总体情况", { style: "1" }) +
        paragraph(run("占地") + run("三百亩", true) + footnoteMark(1) + run("，分两期建设。")) +
        line("一期：研发楼", { item: true }) +
        line("二期：中试厂房", { item: true }) +
        table([
          ["期数", "面积"],
          ["一期", "120 亩"],
        ]),
      { footnotes: ["含绿地。"] },
    );
    assert.equal(
      markdownOf(one),
      `## 总体情况

占地**三百亩**[^1]，分两期建设。

- 一期：研发楼
- 二期：中试厂房

| 期数 | 面积 |
| --- | --- |
| 一期 | 120 亩 |

[^1]: 含绿地。
`,
    );
  });

  it("says which pictures no browser shows, and is silent about styles", async () => {
    const one = await article(line("样式", { style: "9" }) + text + paragraph(picture(0, "")), {
      pictures: [{ bytes: Buffer.from("drawing"), ending: "emf" }],
    });
    assert.deepEqual(
      one.doubts.map(({ kind }) => kind),
      ["word-picture-format"],
    );
  });
});

describe("a file that is no Word file is left out with the reason", () => {
  const oldFile = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
  ]);

  it("an old .doc", async () => {
    const { reason, title, doubt } = await leftOut(oldFile);
    assert.deepEqual([reason, title], ["old-word-format", "旧文件"]);
    assert.match(doubt?.zh ?? "", /另存为 \.docx/);
  });

  it("one with a password", async () => {
    const encrypted = Buffer.concat([oldFile, Buffer.from("EncryptedPackage", "utf16le")]);
    assert.equal((await leftOut(encrypted)).reason, "encrypted-word-file");
  });

  it("another zip archive, no archive at all, and a document cut off", async () => {
    assert.equal((await leftOut(zipArchive({ "a.txt": "甲" }))).reason, "no-word-document");
    assert.equal((await leftOut(Buffer.from("纯文本"))).reason, "no-word-file");
    assert.equal((await leftOut(Buffer.alloc(0))).reason, "no-word-file");
    assert.equal((await leftOut(wordFile({ body: text }).subarray(0, 900))).reason, "no-word-file");
  });

  it("a document whose XML is broken", async () => {
    const broken = zipArchive({
      "[Content_Types].xml": "<Types",
      "word/document.xml": "<w:document><w:body>",
    });
    assert.equal((await leftOut(broken)).reason, "damaged-word-file");
  });

  it("one that unpacks to an absurd size, whatever it says of itself", async () => {
    const bomb = zipArchive({
      "[Content_Types].xml": "<Types/>",
      "word/document.xml": Buffer.alloc(60 * 1024 * 1024, 0x20),
    });
    assert.equal((await leftOut(bomb)).reason, "word-file-too-large");
  });

  it("while the other files go on, and the count is of all", async () => {
    const all: Found[] = [];
    const files = [
      { name: "旧.doc", bytes: async () => oldFile },
      { name: "新.docx", bytes: async () => wordFile({ body: text }) },
    ];
    for await (const one of docxSource(files)()) all.push(one);
    assert.deepEqual(
      all.map(({ kind }) => kind),
      ["portal", "left-out", "article", "counts"],
    );
    assert.deepEqual(all.at(-1), { kind: "counts", counts: [{ table: "docx", rows: 2 }] });
  });
});
