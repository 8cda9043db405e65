import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { stringify } from "yaml";
import { type DedecmsOptions, dedecmsSource } from "../../../src/import/dedecms/dedecms-source.ts";
import { NoDedecmsPortal } from "../../../src/import/dedecms/no-portal.ts";
import type { Found, FoundArticle, FoundPortal } from "../../../src/import/found/found.ts";
import { dedePortal } from "../../support/dede-portal.ts";
import { type DumpFiles, dialects, gzipped, type Table } from "../../support/dump-writers.ts";
import { encodedTwice } from "../../support/encoded-twice.ts";
import { assertGolden } from "../../support/golden.ts";
import { scratchFolder, writeFiles } from "../../support/scratch.ts";

async function foundIn(t: TestContext, files: DumpFiles, options: DedecmsOptions = {}): Promise<Found[]> {
  const folder = scratchFolder(t);
  const scratch = scratchFolder(t);
  writeFiles(folder, files);
  const found: Found[] = [];
  for await (const item of dedecmsSource([folder], { scratch, ...options })()) found.push(item);
  assert.deepEqual(readdirSync(scratch), [], "rows are left on disk");
  return JSON.parse(JSON.stringify(found).replaceAll(`${folder}/`, "")) as Found[];
}

const dialect = (name: string) => dialects.find((one) => one.name === name) ?? assert.fail();

const portalIn = (found: Found[]): FoundPortal =>
  found[0]?.kind === "portal" ? found[0].portal : assert.fail();

const articlesIn = (found: Found[]): FoundArticle[] =>
  found.flatMap((item) => (item.kind === "article" ? item.article : []));

const article = (found: Found[], id: number): FoundArticle =>
  articlesIn(found).find(({ key }) => key === `archives:${id}`) ?? assert.fail(`no ${id}`);

const kinds = (found: Found[]) =>
  found.flatMap((item) => (item.kind === "doubt" ? item.doubt.kind : [])).sort();

const withoutPlaces = (found: Found[]) =>
  JSON.parse(JSON.stringify(found, (key, value) => (key === "at" ? undefined : value))) as unknown;

/** The portal without what says how its tables are made. */
const withoutStructure = (files: DumpFiles) =>
  Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [
      name,
      Buffer.from(bytes.toString("latin1").replace(/CREATE TABLE[^;]*?\) ENGINE[^\n]*\n/g, ""), "latin1"),
    ]),
  );

function changed(name: string, change: (row: Record<string, string | null>) => void): Table[] {
  return dedePortal().map((table) =>
    table.name === `dede_${name}`
      ? {
          ...table,
          rows: table.rows.map((values) => {
            const row = Object.fromEntries(
              table.columns.map((column, index) => [column, values[index] ?? null]),
            );
            change(row);
            return table.columns.map((column) => row[column] ?? null);
          }),
        }
      : table,
  );
}

describe("a portal of DedeCMS", () => {
  it("is found as an editor can read it here", async (t) => {
    const found = await foundIn(t, dialect("phpMyAdmin").write(dedePortal(), "utf8"));
    assertGolden(
      found.map((item) => stringify(item, { lineWidth: 0 })).join("---\n"),
      join(import.meta.dirname, "../../fixtures/dedecms/portal.yaml"),
    );
  });

  it("is the same from every tool's dump, in UTF-8 and in GBK, compressed and not", async (t) => {
    const due = withoutPlaces(await foundIn(t, dialect("phpMyAdmin").write(dedePortal(), "utf8")));
    for (const { name, write } of dialects)
      for (const encoding of ["utf8", "gbk"] as const) {
        const files = write(dedePortal(), encoding);
        const found = await foundIn(t, encoding === "gbk" ? gzipped(files) : files);
        assert.deepEqual(withoutPlaces(found), due, `${name} in ${encoding}`);
      }
  });

  it("is the same from a dump whose text was encoded twice, which counts as mended", async (t) => {
    const files = dialect("phpMyAdmin").write(dedePortal(), "utf8");
    const twice = Object.entries(files).map(([name, bytes]) => [
      name,
      Buffer.from(encodedTwice(bytes.toString())),
    ]);
    const found = await foundIn(t, Object.fromEntries(twice));
    const isRepair = (item: Found) => item.kind === "doubt" && item.doubt.isPutRight === true;
    assert.equal(found.filter(isRepair).length, 1);
    const due = withoutPlaces(await foundIn(t, files));
    assert.deepEqual(withoutPlaces(found.filter((item) => !isRepair(item))), due);
  });

  it("loses no row of articles without saying why", async (t) => {
    const found = await foundIn(t, dialect("Navicat").write(dedePortal(), "gbk"));
    const counts = found.at(-1);
    const rows =
      counts?.kind === "counts" && counts.counts.find(({ table }) => table === "dede_archives")?.rows;
    const leftOut = found.flatMap((item) => (item.kind === "left-out" ? item.leftOut.key : []));
    const accounted =
      articlesIn(found).length +
      portalIn(found).topics.length +
      leftOut.filter((key) => key.startsWith("archives:")).length;
    assert.equal(rows, accounted);
    assert.equal(rows, dedePortal().find(({ name }) => name === "dede_archives")?.rows.length);
    assert.ok(leftOut.includes("addonarticle:999"));
    assert.ok(leftOut.includes("zhengce:998"));
  });

  it("has any prefix", async (t) => {
    const tables = dedePortal().map((table) => ({
      ...table,
      name: table.name.replace("dede_", "lanchuan_"),
    }));
    const found = await foundIn(t, dialect("mysqldump").write(tables, "utf8"));
    const due = await foundIn(t, dialect("mysqldump").write(dedePortal(), "utf8"));
    assert.deepEqual(articlesIn(found), articlesIn(due));
  });

  it("is the larger one where a dump holds two, and this is said", async (t) => {
    const other = changed("archives", () => {})
      .filter(({ name }) => name === "dede_archives")
      .map((table) => ({ ...table, name: "old_archives", rows: table.rows.slice(0, 3) }));
    const found = await foundIn(t, dialect("mysqldump").write([...other, ...dedePortal()], "utf8"));
    assert.ok(kinds(found).includes("other-portal"));
    assert.ok(articlesIn(found).length > 20);
  });

  it("has its columns by name: their order may differ, and some may be missing or new", async (t) => {
    const tables = dedePortal().map((table) => ({
      ...table,
      columns: [...table.columns.toReversed(), "extra"],
      rows: table.rows.map((row) => [...row.toReversed(), "x"]),
    }));
    const due = await foundIn(t, dialect("Navicat").write(dedePortal(), "utf8"));
    const found = await foundIn(t, dialect("Navicat").write(tables, "utf8"));
    assert.deepEqual(
      withoutPlaces(articlesIn(found).map((one) => ({ ...one, doubts: [] })) as never),
      withoutPlaces(articlesIn(due).map((one) => ({ ...one, doubts: [] })) as never),
    );
  });

  it("is read in the known order where a dump names no columns, and this is said", async (t) => {
    const files = withoutStructure(
      dialect("mysqldump").write(
        dedePortal((name) => !["addon17", "addoninfos", "channeltype"].includes(name)),
        "utf8",
      ),
    );
    const found = await foundIn(t, files);
    assert.equal(article(found, 101).title, "澜川高新区召开规划评审会");
    assert.equal(article(found, 122).gallery.length, 2);
    assert.ok(kinds(found).includes("guessed-columns"));
    assert.deepEqual(
      found.filter((item) => item.kind === "doubt" && item.doubt.kind === "unknown-columns"),
      [],
    );
  });

  it("leaves out rows that fit no known order rather than to mix columns up", async (t) => {
    const tables = dedePortal().map((table) =>
      table.name === "dede_archives"
        ? { ...table, columns: table.columns.toReversed(), rows: table.rows.map((row) => row.toReversed()) }
        : table,
    );
    const found = await foundIn(t, withoutStructure(dialect("mysqldump").write(tables, "utf8")));
    assert.equal(articlesIn(found).length, 0);
    assert.ok(kinds(found).includes("unknown-columns"));
    const reasons = found.flatMap((item) => (item.kind === "left-out" ? item.leftOut.reason : []));
    assert.equal(reasons.filter((reason) => reason === "unknown-columns").length, 34);
  });

  it("has its dates and addresses in its own time zone", async (t) => {
    const found = await foundIn(t, dialect("mysqldump").write(dedePortal(), "utf8"), { timeZone: "UTC" });
    assert.equal(article(found, 127).date, "2015-12-31T15:59:58");
    assert.equal(article(found, 127).aliases[0], "/a/yuanqu/2015/1231/127.html");
  });

  it("shows the date of publication and keeps the address of the day it was created", async (t) => {
    const found = await foundIn(t, dialect("mysqldump").write(dedePortal(), "utf8"));
    assert.equal(article(found, 127).date, "2015-12-31T23:59:58");
    assert.deepEqual(article(found, 127).aliases, [
      "/a/yuanqu/2016/0101/127.html",
      "/plus/view.php?aid=127",
      "/plus/view-127-1.html",
      "/m/view.php?aid=127",
    ]);
  });

  it("stands in a folder of its own where its owner put it there", async (t) => {
    const tables = changed("sysconfig", (row) => {
      if (row["varname"] === "cfg_cmspath") row["value"] = "/cms";
    });
    const found = await foundIn(t, dialect("mysqldump").write(tables, "utf8"));
    assert.deepEqual(article(found, 101).aliases, [
      "/cms/a/yuanqu/2014/0505/101.html",
      "/cms/plus/view.php?aid=101",
      "/cms/plus/view-101-1.html",
      "/cms/m/view.php?aid=101",
    ]);
    assert.ok(
      portalIn(found).tags?.[0]?.aliases.includes("/cms/tags.php?/%E6%8B%9B%E5%95%86%E5%A4%A7%E4%BC%9A/"),
    );
  });

  it("survives columns that stand below themselves", async (t) => {
    const tables = changed("arctype", (row) => {
      if (row["id"] === "2") row["reid"] = "3";
      if (row["id"] === "3") row["reid"] = "2";
    });
    const found = await foundIn(t, dialect("mysqldump").write(tables, "utf8"));
    assert.equal(portalIn(found).categories.length, 12);
    assert.equal(portalIn(found).categories.find(({ key }) => key === "arctype:2")?.parent, "arctype:3");
    assert.equal(portalIn(found).categories.find(({ key }) => key === "arctype:3")?.parent, undefined);
  });

  it("gives what can be read of a damaged dump, and says what cannot", async (t) => {
    const { "portal.sql": sql = assert.fail() } = dialect("Navicat").write(dedePortal(), "utf8");
    const cut = sql.indexOf("INSERT INTO `dede_archives` VALUES ('105'") + 60;
    const found = await foundIn(t, {
      "portal.sql": Buffer.concat([sql.subarray(0, cut), Buffer.from("'"), sql.subarray(cut)]),
    });
    assert.ok(kinds(found).includes("broken-statement"));
    assert.deepEqual(
      articlesIn(found)
        .slice(0, 5)
        .map(({ key }) => key),
      ["archives:101", "archives:102", "archives:103", "archives:104", "archives:106"],
    );
  });

  it("is refused where there is none", async (t) => {
    await assert.rejects(
      foundIn(t, { "a.sql": Buffer.from("INSERT INTO wp_posts VALUES (1,'x');") }),
      NoDedecmsPortal,
    );
  });
});
