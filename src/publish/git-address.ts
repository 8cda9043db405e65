/** `REMOTE#BRANCH`: an address, a path or the name of one of the portal's remotes, and the branch that is served. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { PublishRefused } from "./publish-refused.ts";
import { runProgram } from "./run-program.ts";

export interface GitAddress {
  /** May hold a password, and is not shown. */
  url: string;
  branch: string;
  /** As messages call it. */
  name: string;
}

/** @throws PublishRefused */
export async function gitAddress(
  text: string,
  root: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<GitAddress> {
  const at = text.lastIndexOf("#");
  const [remote, branch] = [text.slice(0, at), text.slice(at + 1)];
  if (at < 1 || remote.startsWith("-") || !isBranch(branch)) throw misspelt(text);
  const url = await urlOf(remote, root, environment);
  return { url, branch, name: `git:${withoutPassword(remote)}#${branch}` };
}

async function urlOf(
  remote: string,
  root: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  if (/^[a-z+]+:\/\/|^[^/]+:/i.test(remote)) return remote;
  if (remote.includes("/")) return resolve(remote);
  const named = await runProgram("git", ["remote", "get-url", remote], { environment, cwd: root });
  if (named.code === 0) return named.stdout.toString().trim();
  if (existsSync(resolve(remote))) return resolve(remote);
  throw unknownRemote(remote);
}

/** See git-check-ref-format(1); of its rules those that keep one name from being read as something else. */
function isBranch(name: string): boolean {
  return /^[\w\p{L}][\w\p{L}./-]*$/u.test(name) && !/\.\.|\/\/|\/\.|\.lock(\/|$)|[./]$/.test(name);
}

/** `https://user:token@host/x` → `https://host/x`. */
export function withoutPassword(text: string): string {
  return text.replace(/(\w:\/\/)[^\s/@]*@/g, "$1");
}

function misspelt(text: string): PublishRefused {
  const shown = withoutPassword(text);
  return new PublishRefused({
    zh: `git 目标要写成 git:仓库#分支，例如 git:origin#pages，而不是“git:${shown}”；什么也没有发布。`,
    en: `A git target is written git:REMOTE#BRANCH, for example git:origin#pages, not "git:${shown}"; nothing was published.`,
  });
}

function unknownRemote(remote: string): PublishRefused {
  return new PublishRefused({
    zh: `没有叫 ${remote} 的远程仓库，也没有这个文件夹，所以什么也没有发布。用 git remote -v 看看有哪些名字，或者写完整的地址。`,
    en: `There is no remote called ${remote}, and no such folder, so nothing was published. git remote -v lists the names; or write the whole address.`,
  });
}
