/** Collects every picture and file that pages point at, gives each its address and lists the work to be done. */
import { basename } from "node:path";
import type { PictureFault } from "./broken-picture.ts";
import { type FileFacts, fileFacts } from "./file-facts.ts";
import type { AssetJob, Picture, PictureWords } from "./picture.ts";
import { type PictureFacts, readPictureFacts } from "./picture-facts.ts";
import { jobsFor, pictureFrom } from "./variants.ts";

/** A file that pages offer to be downloaded or played. */
interface FileAsset {
  /** Site path without the base path, percent-encoded: `/assets/files/<hash>/<name>`. */
  url: string;
  name: string;
  /** Upper case file ending: `PDF`. */
  type: string;
  bytes: number;
}

/** A picture that could be read, or the reason why it could not. */
type PictureResult = { picture: Picture } | { broken: PictureFault };

/** A file on which a page depends; with a width where it is shown as a picture. */
export type AssetUse = FileFacts | PictureFacts;

export interface AssetCollector {
  /** @param path absolute */
  picture(path: string, words: PictureWords): Promise<PictureResult>;
  /** @param path absolute; undefined when there is no such file */
  file(path: string): FileAsset | undefined;
  /** All that was asked for and found. */
  uses(): AssetUse[];
  /** Takes over what another collector found. */
  adopt(uses: readonly AssetUse[]): void;
  /** In order of address, each address once. */
  jobs(): AssetJob[];
}

/** What is known of files, so that collectors which share it read each path once. */
interface KnownFacts {
  pictures: Map<string, Promise<PictureFacts | { broken: PictureFault }>>;
  files: Map<string, FileFacts | undefined>;
}

export function noFacts(): KnownFacts {
  return { pictures: new Map(), files: new Map() };
}

export function createAssetCollector({ pictures, files }: KnownFacts = noFacts()): AssetCollector {
  const uses = new Map<string, AssetUse>();
  const use = (facts: AssetUse) => uses.set(`${"width" in facts} ${facts.path}`, facts);
  return {
    async picture(path, words) {
      const reading = pictures.get(path) ?? readPictureFacts(path);
      pictures.set(path, reading);
      const facts = await reading;
      if ("broken" in facts) return facts;
      use(facts);
      return { picture: pictureFrom(facts, words) };
    },
    file(path) {
      const facts = files.has(path) ? files.get(path) : fileFacts(path);
      files.set(path, facts);
      if (!facts) return undefined;
      use(facts);
      const name = basename(path);
      return {
        url: `/${folderOf(facts)}/${encodeURIComponent(name)}`,
        name,
        type: name.includes(".") ? name.slice(name.lastIndexOf(".") + 1).toUpperCase() : "",
        bytes: facts.bytes,
      };
    },
    uses: () => [...uses.values()],
    adopt: (found) => found.forEach(use),
    jobs() {
      const all = [...uses.values()].flatMap((facts) => ("width" in facts ? jobsFor(facts) : fileJob(facts)));
      const byAddress = new Map(all.map((job) => [job.to, job]));
      return [...byAddress.values()].sort((a, b) => (a.to < b.to ? -1 : 1));
    },
  };
}

function fileJob(facts: FileFacts): AssetJob {
  return { to: `${folderOf(facts)}/${basename(facts.path)}`, from: facts.path, hash: facts.hash };
}

function folderOf({ hash }: FileFacts): string {
  return `assets/files/${hash.slice(0, 10)}`;
}
