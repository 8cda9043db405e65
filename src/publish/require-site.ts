/** Refuses to publish a folder that holds no whole site. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { lockOutput, OutputLocked } from "../output/lock.ts";
import { isSite } from "../output/mark.ts";
import { isPart, readPart } from "../output/part.ts";
import { PublishRefused } from "./publish-refused.ts";

/** @throws PublishRefused */
function requireSite(site: string): void {
  if (!isSite(site)) throw noSite(site);
  if (isPart(site)) {
    const part = readPart(site);
    throw onlyPart(site, part ? `${part.index}/${part.count}` : "I/N");
  }
  if (!existsSync(join(site, "index.html"))) throw noHome(site);
}

/**
 * No build writes to the site while it is published.
 * @returns a function that lets others at it
 * @throws PublishRefused
 */
export function takeSite(site: string): () => void {
  requireSite(site);
  try {
    return lockOutput(site);
  } catch (error) {
    if (error instanceof OutputLocked) throw beingBuilt(error);
    throw error;
  }
}

function noSite(site: string): PublishRefused {
  return new PublishRefused({
    zh: `${site} 不是 newspark 生成的网站，所以什么也没有发布。请先运行 newspark build，或者用 --output 指明网站所在的文件夹。`,
    en: `${site} is no site that newspark has built, so nothing was published. Run newspark build first, or name the site's folder with --output.`,
  });
}

function onlyPart(site: string, which: string): PublishRefused {
  return new PublishRefused({
    zh: `${site} 只是网站的一部分（--shard ${which}），单独发布会有许多打不开的链接，所以什么也没有发布。请先用 newspark merge 合成整个网站，再发布合成的那个文件夹。`,
    en: `${site} is only a part of a site (--shard ${which}); alone it would be full of dead links, so nothing was published. Join the parts with newspark merge, then publish the folder that makes.`,
  });
}

function noHome(site: string): PublishRefused {
  return new PublishRefused({
    zh: `${site} 里没有首页 index.html，网站不完整，所以什么也没有发布。请重新运行 newspark build。`,
    en: `${site} has no home page index.html, so the site is not whole and nothing was published. Run newspark build again.`,
  });
}

function beingBuilt({ output, lock }: OutputLocked): PublishRefused {
  return new PublishRefused({
    zh: `另一次 newspark 正在生成或发布 ${output}，所以什么也没有发布。请等它结束再运行；如果确定没有别的在运行，请删掉 ${lock}。`,
    en: `Another newspark is building or publishing ${output}, so nothing was published. Run again when it has ended; if you are sure that no other is running, delete ${lock}.`,
  });
}
