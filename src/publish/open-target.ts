/** From what stands on the command line to a target; what only one kind needs is loaded for that kind. */
import { join, resolve, sep } from "node:path";
import type { Hosting } from "../hosting/hosting.ts";
import { PublishRefused } from "./publish-refused.ts";
import type { Pace } from "./s3-target.ts";
import type { Target } from "./target.ts";

export interface TargetOptions {
  /** Absolute folder of the portal. */
  root: string;
  /** So many former releases stay, where there are releases. */
  keep: number;
  /** Credentials come from here and from nowhere else. */
  environment: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970 UTC. */
  clock: () => number;
  /** What an object storage keeps with each file. */
  hosting: Hosting;
  /** See `Pace`. */
  pace?: Pace;
}

/**
 * `folder:PATH` or a path, `git:REMOTE#BRANCH`, `ssh://user@host/path`, `s3://bucket/prefix?endpoint=…&region=…`.
 * @throws PublishRefused where it is none of these
 */
export async function openTarget(address: string, options: TargetOptions): Promise<Target> {
  const { root, keep, environment, clock, hosting, pace } = options;
  if (address.startsWith("git:") && !address.startsWith("git://")) {
    const { gitTarget } = await import("./git-target.ts");
    return gitTarget(address.slice("git:".length), { root, environment });
  }
  if (address.startsWith("ssh://")) {
    const { sshTarget } = await import("./ssh-target.ts");
    return sshTarget(address, { keep, environment });
  }
  if (address.startsWith("s3://")) {
    const { s3Target } = await import("./s3-target.ts");
    return s3Target(address, { environment, hosting, ...(pace && { pace }) });
  }
  const path = address.replace(/^folder:/, "");
  if (path === "" || /^[a-z][a-z0-9+.-]*:/i.test(path)) throw unknownTarget(address);
  const folder = resolve(path);
  if (sources.some((name) => `${folder}${sep}`.startsWith(`${join(root, name)}${sep}`)))
    throw inPortal(folder);
  const { folderTarget } = await import("./folder-target.ts");
  return folderTarget(folder, keep, clock);
}

/** Of a portal, under its root. */
const sources = ["content", "layouts", "public"];

function inPortal(folder: string): PublishRefused {
  return new PublishRefused({
    zh: `${folder} 是门户自己的文件夹，网站放进去会被当成稿件或素材，所以什么也没有发布。请换一个文件夹。`,
    en: `${folder} is of the portal itself, which would take the site for its own articles or files, so nothing was published. Name another folder.`,
  });
}

function unknownTarget(address: string): PublishRefused {
  const shown = address.replace(/\/\/[^/@]*@/, "//");
  return new PublishRefused({
    zh: `不认识“${shown}”这样的目标，什么也没有发布。可以写：folder:文件夹、git:仓库#分支、ssh://用户@主机/路径、s3://存储桶/前缀?endpoint=…&region=…。`,
    en: `"${shown}" is no target that is known, and nothing was published. It can be folder:DIR, git:REMOTE#BRANCH, ssh://user@host/path or s3://bucket/prefix?endpoint=…&region=….`,
  });
}
