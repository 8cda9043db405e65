import assert from "node:assert/strict";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { copyOfSite, runNewspark } from "../support/run-newspark.ts";
import { filesBelow, scratchFolder } from "../support/scratch.ts";

describe("a site that somebody has meddled with is whole again after one build", () => {
  const root = copyOfSite({ after }, "full");
  const site = join(root, "_site");
  const build = () => {
    const { code, stderr } = runNewspark(["build", "--root", root, "--now", "2026-11-24T09:00:00+08:00"]);
    assert.equal(code, 0, stderr);
  };
  let whole: Map<string, Buffer>;
  let pictures: string[];
  before(() => {
    build();
    whole = filesBelow(site);
    pictures = [...whole.keys()].filter((path) => path.startsWith("assets/img/"));
    assert.ok(pictures.length > 2);
  });
  const assertWhole = () => {
    const now = filesBelow(site);
    assert.deepEqual([...now.keys()], [...whole.keys()]);
    for (const [path, bytes] of whole) assert.ok(now.get(path)?.equals(bytes), path);
  };
  const changeInPlace = (file: string) => {
    const bytes = readFileSync(file);
    bytes.fill("坏", bytes.length >> 1);
    writeFileSync(file, bytes);
  };

  it("where folders, a page and a picture were moved away and linked to", (t) => {
    const elsewhere = scratchFolder(t);
    const picture = pictures[0] ?? "";
    const moved = ["news", "assets/files", "zh-tw/tags", "index.html", picture];
    for (const [index, path] of moved.entries()) {
      renameSync(join(site, path), join(elsewhere, String(index)));
      symlinkSync(join(elsewhere, String(index)), join(site, path));
    }
    const there = filesBelow(elsewhere);
    build();
    assertWhole();
    for (const path of moved) assert.equal(lstatSync(join(site, path)).isSymbolicLink(), false, path);
    assert.deepEqual(filesBelow(elsewhere), there, "what the links led to is not touched");
  });

  it("where a folder was linked to nothing", () => {
    rmSync(join(site, "news"), { recursive: true });
    symlinkSync("nowhere", join(site, "news"));
    build();
    assertWhole();
  });

  it("where files stand in the place of folders, and folders in the place of files", () => {
    const picture = join(site, pictures[0] ?? "");
    for (const path of ["news", "assets/files"]) {
      rmSync(join(site, path), { recursive: true });
      writeFileSync(join(site, path), "x");
    }
    for (const path of [picture, join(site, "index.html"), join(site, "robots.txt")]) {
      rmSync(path);
      mkdirSync(join(path, "sub"), { recursive: true });
    }
    build();
    assertWhole();
  });

  it("where pages, pictures and attachments were written over, whatever their length", () => {
    const attachment = [...whole.keys()].find((path) => path.startsWith("assets/files/")) ?? "";
    for (const path of ["index.html", pictures[0] ?? "", attachment]) changeInPlace(join(site, path));
    truncateSync(join(site, pictures[1] ?? ""), 20);
    build();
    assertWhole();
  });

  it("and where kept pictures were damaged too, before the site was built from nothing", () => {
    const kept = join(root, ".newspark/images");
    const files = readdirSync(kept, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const [index, file] of files.entries()) {
      if (index % 2 === 0) truncateSync(file, statSync(file).size >> 1);
      else changeInPlace(file);
    }
    rmSync(site, { recursive: true });
    build();
    assertWhole();
    assert.ok(existsSync(join(site, pictures[0] ?? "")));
  });
});
