/** `newspark publish`: what differs goes to the target, in an order that leaves no reader before a dead link. */
import { join } from "node:path";
import { type Manifest, manifestId, manifestText } from "./manifest.ts";
import { type Plan, type Put, planFrom, putsOf, removedShare } from "./plan.ts";
import { PublishRefused, type Sentence, TargetMoved } from "./publish-refused.ts";
import { takeSite } from "./require-site.ts";
import { siteFiles } from "./site-files.ts";
import type { Published, Target } from "./target.ts";

export interface PublishOptions {
  /** Absolute folder of the portal. */
  root: string;
  /** Absolute folder of the built site. */
  site: string;
  target: Target;
  /** Only says what would be done. */
  dryRun?: boolean;
  /** Much may be removed, and what others put there may be overwritten. */
  confirmed?: boolean;
  /** Every file goes out, whatever is said to lie there. */
  full?: boolean;
  onProgress?: (done: number, total: number) => void;
  /** Looks at what is going to be published. @throws whatever should end it */
  requireFit?: (built: Manifest) => void;
}

export interface PublishReport {
  target: string;
  dryRun: boolean;
  id: string;
  files: number;
  unchanged: number;
  /** In the order in which they went out, or would. */
  put: { path: string; bytes: number; isNew: boolean }[];
  /** Of `put`. */
  bytes: number;
  removed: string[];
  /** A publish that was cut before has been brought to its end. */
  resumed: boolean;
}

/** How often others may publish in between. */
const attempts = 5;

/** So much of what is published goes only with a yes: from 0 to 1. */
const mostRemoved = 0.2;

/** @throws PublishRefused */
export async function publishSite(options: PublishOptions): Promise<PublishReport> {
  const { root, site, target } = options;
  const giveFree = takeSite(site);
  try {
    const { manifest } = siteFiles(site, join(root, ".newspark", "published"));
    options.requireFit?.(manifest);
    return await publishUntilDone(manifest, options);
  } finally {
    await target.close();
    giveFree();
  }
}

async function publishUntilDone(built: Manifest, options: PublishOptions): Promise<PublishReport> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await publishOnce(built, options);
    } catch (error) {
      if (!(error instanceof TargetMoved)) throw error;
      if (attempt === attempts) throw neverStill(options.target.name);
    }
  }
}

async function publishOnce(built: Manifest, options: PublishOptions): Promise<PublishReport> {
  const { site, target, dryRun = false, full = false, onProgress = () => {} } = options;
  const published = await target.read();
  const plan = planFrom(full ? unknown(published.files) : published.files, built, published.missing);
  const puts = putsOf(plan);
  const text = manifestText(built);
  const report: PublishReport = {
    ...{ target: target.name, dryRun, id: manifestId(text), files: built.size },
    unchanged: plan.unchanged.length,
    put: puts.map(({ path, bytes, isNew }) => ({ path, bytes, isNew })),
    bytes: puts.reduce((sum, { bytes }) => sum + bytes, 0),
    ...{ removed: plan.removals, resumed: published.isUnfinished },
  };
  const isNothing = puts.length + plan.removals.length === 0 && !published.isUnfinished;
  if (dryRun || isNothing) return report;
  if (!options.confirmed) requireHarmless(plan, published, target.name);
  let done = 0;
  const onDone = () => onProgress(++done, puts.length);
  await target.begin({ plan, site, manifest: text, id: report.id, full });
  for (const wave of wavesFor(target, plan)) await target.put(wave, onDone);
  await target.switch();
  await target.finish();
  return report;
}

/** Where nobody sees the files before all of them stand, they need no order. */
function wavesFor({ isAtomic }: Target, plan: Plan): Put[][] {
  return isAtomic ? [putsOf(plan)] : plan.waves;
}

function unknown(files: Manifest): Manifest {
  return new Map([...files.keys()].map((path) => [path, { bytes: 0, hash: "" }]));
}

function requireHarmless(plan: Plan, published: Published, name: string): void {
  if (published.isForeign) throw foreign(name);
  if (removedShare(plan, published.files) > mostRemoved)
    throw manyRemoved(name, plan.removals.length, published.files.size);
}

function foreign(name: string): PublishRefused {
  return new PublishRefused({
    zh: `${name} 里已经有东西，而且不是 newspark publish 放的；发布会覆盖同名的文件，所以什么也没有动。请换一个空的地方；如果确定可以覆盖，加上 --yes（别的文件会原样留着）。`,
    en: `${name} holds something that newspark publish did not put there. Publishing would overwrite files of the same names, so nothing was touched. Name an empty place, or, if they may be overwritten, add --yes; other files stay as they are.`,
  });
}

function manyRemoved(name: string, removed: number, all: number): PublishRefused {
  const share = `${Math.round((removed / all) * 100)}%`;
  return new PublishRefused({
    zh: `这次发布会从 ${name} 删掉 ${all} 个文件里的 ${removed} 个（${share}），像是生成得不完整，或者发布错了地方，所以什么也没有动。用 --dry-run --json 可以看到是哪些；如果确实要删，加上 --yes。`,
    en: `This would remove ${removed} of ${all} files (${share}) from ${name}, as if the site had not been built whole or were meant for another place, so nothing was touched. --dry-run --json lists them; if they are to go, add --yes.`,
  });
}

function neverStill(name: string): PublishRefused {
  const sentence: Sentence = {
    zh: `别人一直在往 ${name} 发布，试了 ${attempts} 次都没有轮到；那里是别人发布的完整网站。请稍后再运行一次。`,
    en: `Others kept publishing to ${name}; after ${attempts} attempts it still was not this one's turn. What is there is their whole site. Run again later.`,
  };
  return new PublishRefused(sentence, false);
}
