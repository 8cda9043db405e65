/** Collects every picture and file that pages point at, gives each its address and lists the work to be done. */
import { basename } from "node:path";
import type { PictureFault } from "./broken-picture.ts";
import { fileFacts } from "./file-facts.ts";
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

export interface AssetCollector {
  /** @param path absolute */
  picture(path: string, words: PictureWords): Promise<PictureResult>;
  /** @param path absolute; undefined when there is no such file */
  file(path: string): FileAsset | undefined;
  /** In order of address, each address once. */
  jobs(): AssetJob[];
}

/** Each path is read once. */
export function createAssetCollector(): AssetCollector {
  const pictures = new Map<string, Promise<PictureFacts | { broken: PictureFault }>>();
  const files = new Map<string, FileAsset | undefined>();
  const jobs = new Map<string, AssetJob>();
  const add = (job: AssetJob) => jobs.set(job.to, job);

  return {
    async picture(path, words) {
      let reading = pictures.get(path);
      if (!reading) {
        reading = readPictureFacts(path);
        pictures.set(path, reading);
      }
      const facts = await reading;
      if ("broken" in facts) return facts;
      for (const job of jobsFor(facts)) add(job);
      return { picture: pictureFrom(facts, words) };
    },
    file(path) {
      if (files.has(path)) return files.get(path);
      const facts = fileFacts(path);
      const name = basename(path);
      const folder = `assets/files/${facts?.hash.slice(0, 10)}`;
      const asset = facts && {
        url: `/${folder}/${encodeURIComponent(name)}`,
        name,
        type: name.includes(".") ? name.slice(name.lastIndexOf(".") + 1).toUpperCase() : "",
        bytes: facts.bytes,
      };
      if (facts) add({ to: `${folder}/${name}`, from: path, hash: facts.hash });
      files.set(path, asset);
      return asset;
    },
    jobs: () => [...jobs.values()].sort((a, b) => (a.to < b.to ? -1 : 1)),
  };
}
