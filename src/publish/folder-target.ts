/** A folder on this machine: whole releases beside each other, and a link to the one that is served (see `release-names.ts`). */
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
} from "node:fs";
import { copyFile, link } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { textOfFile } from "../kept/text-of-file.ts";
import { writeWhole } from "../kept/write-whole.ts";
import { lockOutput, OutputLocked } from "../output/lock.ts";
import { sideBySide } from "../shared/side-by-side.ts";
import { folderFailure } from "./folder-failure.ts";
import { type Manifest, parseManifest } from "./manifest.ts";
import { PublishRefused, TargetMoved } from "./publish-refused.ts";
import { isReleaseName, partialName, releaseIn, releaseName } from "./release-names.ts";
import type { Change, Target } from "./target.ts";

/** Files on their way at once. */
const width = 8;

/** @param folder absolute @param keep so many former releases stay */
export function folderTarget(folder: string, keep: number, clock: () => number): Target {
  const releases = join(folder, "releases");
  const current = join(folder, "current");
  let former: string | undefined;
  let change: Change | undefined;
  /** Its name, and the folder in which it is made; none where it is there already. */
  let release = "";
  let partial = "";
  let giveFree = () => {};

  /** A release that is there whole is used again, as when the newest is taken back. */
  const isThere = (name: string) => isFolder(join(releases, name)) && manifestOf(name) !== undefined;
  const manifestOf = (name: string): Manifest | undefined =>
    parseManifest(textOfFile(join(releases, `${name}.json`)));

  const target: Target = {
    name: folder,
    isAtomic: true,

    async read() {
      const held = linkAt(current);
      former = held === undefined ? undefined : releaseIn(held);
      if (held !== undefined && former === undefined) throw foreignCurrent(current);
      const files = former === undefined ? new Map() : manifestOf(former);
      if (!files) throw damagedRelease(join(releases, `${former}.json`));
      return { files, isForeign: false, isUnfinished: false };
    },

    async begin(next) {
      change = next;
      requireApart(folder, next.site);
      mkdirSync(releases, { recursive: true });
      giveFree();
      giveFree = lockFolder(folder);
      const held = linkAt(current);
      if ((held === undefined ? undefined : releaseIn(held)) !== former) throw new TargetMoved();
      for (const name of readdirSync(releases)) {
        if (/^\.[0-9a-f]{20}[-.\w]*\.partial$/.test(name)) rmSync(join(releases, name), { recursive: true });
      }
      release = releaseName(next.id, former);
      partial = !next.full && isThere(release) ? "" : join(releases, partialName(release, former));
      if (partial === "") return;
      mkdirSync(partial);
      const from = former === undefined ? "" : join(releases, former);
      await sideBySide(next.plan.unchanged, width, (path) =>
        takeOver(join(from, path), join(partial, path), join(next.site, path)),
      );
    },

    async put(files, onDone) {
      const site = change?.site ?? "";
      await sideBySide(files, width, async (file) => {
        if (partial !== "") await copyTo(join(site, file.path), join(partial, file.path));
        onDone(file);
      });
    },

    async switch() {
      const manifest = join(releases, `${release}.json`);
      if (partial !== "") {
        // Without both it is no release, so nobody takes half of one for whole.
        rmSync(manifest, { force: true });
        rmSync(join(releases, release), { recursive: true, force: true });
        renameSync(partial, join(releases, release));
        writeWhole(manifest, change?.manifest ?? "");
      }
      const now = clock() / 1000;
      utimesSync(manifest, now, now);
      const fresh = join(folder, `.current-${process.pid}`);
      rmSync(fresh, { force: true });
      symlinkSync(`releases/${release}`, fresh);
      renameSync(fresh, current);
    },

    async finish() {
      const others = readdirSync(releases)
        .filter((name) => name.endsWith(".json"))
        .map((name) => ({
          name: name.slice(0, -".json".length),
          time: statSync(join(releases, name)).mtimeMs,
        }))
        .filter(({ name }) => isReleaseName(name) && name !== release)
        .sort((a, b) => b.time - a.time);
      for (const { name } of others.slice(keep)) {
        // The folder goes first: as long as there is a manifest, the next publish still knows that it is to go.
        rmSync(join(releases, name), { recursive: true, force: true });
        rmSync(join(releases, `${name}.json`));
      }
    },

    async close() {
      giveFree();
    },
  };
  return folderFailure(target, folder);
}

/** Unchanged files are one file in all releases, where the disk can do that. */
async function takeOver(former: string, to: string, built: string): Promise<void> {
  try {
    await inFolder(to, () => link(former, to));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOSPC") throw error;
    await copyTo(built, to);
  }
}

function copyTo(from: string, to: string): Promise<void> {
  return inFolder(to, () => copyFile(from, to));
}

async function inFolder(path: string, action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    mkdirSync(dirname(path), { recursive: true });
    await action();
  }
}

/** What the link holds; undefined where nothing is, `""` where something else is. */
function linkAt(path: string): string | undefined {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found) return undefined;
  return found.isSymbolicLink() ? readlinkSync(path) : "";
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** What is published into the site would be removed by the next build. */
function requireApart(folder: string, site: string): void {
  if (`${folder}${sep}`.startsWith(`${site}${sep}`)) throw insideSite(folder, site);
}

function insideSite(folder: string, site: string): PublishRefused {
  return new PublishRefused({
    zh: `${folder} 在要发布的网站 ${site} 里面，下次生成会把它清掉，所以什么也没有发布。请换一个文件夹。`,
    en: `${folder} lies in the site that is to be published, ${site}, and the next build would remove it, so nothing was published. Name another folder.`,
  });
}

function lockFolder(folder: string): () => void {
  try {
    return lockOutput(folder);
  } catch (error) {
    if (!(error instanceof OutputLocked)) throw error;
    throw new PublishRefused({
      zh: `另一次 newspark publish 正在往 ${folder} 发布，所以这次什么也没有做。请等它结束再运行；如果确定没有别的在运行，请删掉 ${error.lock}。`,
      en: `Another newspark publish is publishing to ${folder}, so this one did nothing. Run again when it has ended; if you are sure that no other is running, delete ${error.lock}.`,
    });
  }
}

function foreignCurrent(current: string): PublishRefused {
  return new PublishRefused({
    zh: `${current} 不是 newspark publish 做的链接，所以没有动它，什么也没有发布。请把它搬走，或者换一个文件夹。`,
    en: `${current} is not a link that newspark publish has made, so it was left alone and nothing was published. Move it away, or name another folder.`,
  });
}

function damagedRelease(manifest: string): PublishRefused {
  return new PublishRefused({
    zh: `读不懂 ${manifest}，不知道现在发布的是什么，所以什么也没有动。请从备份恢复它，或者把 current 这个链接删掉再发布一次，那样会重新写出全部文件。`,
    en: `${manifest} cannot be understood, so nobody knows what is published, and nothing was touched. Restore it from a backup, or delete the link current and publish again, which writes all files anew.`,
  });
}
