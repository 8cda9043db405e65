/**
 * A branch of a git repository, as static hosts serve it. Made of git's own parts, without a checkout: what differs becomes blobs,
 * a temporary index a tree, and a commit on top of what the branch has is pushed, never by force. The manifest is a file of the
 * branch; a branch without it is none of ours. Pages of former commits are not fetched where the remote can leave them out.
 */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { digest } from "../shared/digest.ts";
import { gitAddress } from "./git-address.ts";
import { gitFailure, isMoved } from "./git-failure.ts";
import { type Manifest, manifestName, parseManifest } from "./manifest.ts";
import { PublishRefused, TargetMoved } from "./publish-refused.ts";
import { type ProgramRun, runProgram } from "./run-program.ts";
import type { Change, Target } from "./target.ts";

export interface GitOptions {
  /** Absolute folder of the portal, whose remotes have their names. */
  root: string;
  environment: Readonly<Record<string, string | undefined>>;
}

/** Where the tip of the branch is known by, in the repository of our own. */
const tipRef = "refs/newspark/tip";

/** Paths are handed on so many at once, so that one sees it go on. */
const batch = 1000;

/** @param text `REMOTE#BRANCH` */
export async function gitTarget(text: string, { root, environment }: GitOptions): Promise<Target> {
  const { url, branch, name } = await gitAddress(text, root, environment);
  const folder = join(root, ".newspark", "publish", `git-${digest(url)}`);
  const index = join(folder, "publish.index");
  let tip = "";
  let change: Change | undefined;

  /** Through the environment, because arguments and files are for everybody to read, and addresses may hold a password. */
  const settings: [name: string, value: string][] = [
    ["remote.origin.url", url],
    ["remote.origin.promisor", "true"],
    ["remote.origin.partialclonefilter", "blob:none"],
    ["core.quotePath", "false"],
    ["gc.autoDetach", "false"],
  ];
  const gitEnvironment = {
    ...environment,
    GIT_DIR: folder,
    GIT_INDEX_FILE: index,
    // Set where publishing is started by a hook of another repository.
    ...{ GIT_WORK_TREE: undefined, GIT_OBJECT_DIRECTORY: undefined },
    GIT_TERMINAL_PROMPT: "0",
    GIT_CONFIG_COUNT: String(settings.length),
    ...Object.fromEntries(
      settings.flatMap(([key, value], at) => [
        [`GIT_CONFIG_KEY_${at}`, key],
        [`GIT_CONFIG_VALUE_${at}`, value],
      ]),
    ),
  };
  const attempt = (args: string[], input: string | Uint8Array = ""): Promise<ProgramRun> =>
    runProgram("git", args, { environment: gitEnvironment, input, cwd: root });
  const git = async (args: string[], input: string | Uint8Array = ""): Promise<string> => {
    const run = await attempt(args, input);
    if (run.code !== 0) throw gitFailure(run, name, url);
    return run.stdout.toString();
  };

  /** @param entries lines of `update-index --index-info` */
  const updateIndex = async (entries: string[]) => {
    if (entries.length > 0) await git(["update-index", "-z", "--index-info"], `${entries.join("\0")}\0`);
  };
  const remove = (path: string) => `0 ${"0".repeat(40)}\t${path}`;

  return {
    name,
    isAtomic: true,

    async read() {
      mkdirSync(folder, { recursive: true });
      await git(["init", "--bare", "--quiet", folder]);
      await git(["config", "core.repositoryFormatVersion", "1"]);
      await git(["config", "extensions.partialClone", "origin"]);
      // Left by one that was killed; no other works here, since the site is locked.
      for (const lock of ["shallow.lock", "publish.index.lock", `${tipRef}.lock`])
        rmSync(join(folder, lock), { force: true });
      const heads = await git(["ls-remote", "origin", `refs/heads/${branch}`]);
      [tip = ""] = heads.split(/\s/, 1);
      if (tip === "") return { files: new Map(), isForeign: false, isUnfinished: false };
      const filter = ["--depth=1", "--filter=blob:none", "--no-tags", "--quiet"];
      await git(["fetch", ...filter, "origin", `+refs/heads/${branch}:${tipRef}`]);
      tip = (await git(["rev-parse", tipRef])).trim();
      const blob = await attempt(["cat-file", "blob", `${tip}:${manifestName}`]);
      if (blob.code !== 0) return { files: new Map(), isForeign: true, isUnfinished: false };
      const files: Manifest | undefined = parseManifest(blob.stdout.toString());
      if (!files) throw damagedManifest(name);
      return { files, isForeign: false, isUnfinished: false };
    },

    async begin(next) {
      change = next;
      rmSync(index, { force: true });
      if (tip !== "") await git(["read-tree", tip]);
      await updateIndex(next.plan.removals.map(remove));
    },

    async put(files, onDone) {
      const site = change?.site ?? "";
      for (let from = 0; from < files.length; from += batch) {
        const some = files.slice(from, from + batch);
        const paths = some.map(({ path }) => `${join(site, path)}\n`).join("");
        const blobs = await git(["hash-object", "-w", "--no-filters", "--stdin-paths"], paths);
        const ids = blobs.split("\n");
        await updateIndex(some.map(({ path }, at) => `100644 ${ids[at]}\t${path}`));
        for (const file of some) onDone(file);
      }
    },

    async switch() {
      if (!change) return;
      const manifest = await git(["hash-object", "-w", "--stdin"], change.manifest);
      await updateIndex([`100644 ${manifest.trim()}\t${manifestName}`]);
      const tree = (await git(["write-tree", "--missing-ok"])).trim();
      const parent = tip === "" ? [] : ["-p", tip];
      const identity = (await attempt(["var", "GIT_COMMITTER_IDENT"])).code === 0 ? [] : ownIdentity;
      const message = `Publish ${change.id}\n`;
      const commit = (await git([...identity, "commit-tree", tree, ...parent], message)).trim();
      const push = await attempt(["push", "--quiet", "origin", `${commit}:refs/heads/${branch}`]);
      if (push.code !== 0) throw isMoved(push) ? new TargetMoved() : gitFailure(push, name, url);
      await git(["update-ref", tipRef, commit]);
    },

    async finish() {
      // Blobs by the thousand become a pack; it saves room and nothing else.
      await attempt(["gc", "--auto", "--quiet"]);
    },

    async close() {
      rmSync(index, { force: true });
    },
  };
}

/** For machines on which nobody has told git who they are. */
const ownIdentity = ["-c", "user.name=newspark", "-c", "user.email=newspark@localhost"];

function damagedManifest(name: string): PublishRefused {
  return new PublishRefused({
    zh: `读不懂 ${name} 里的 ${manifestName}，不知道现在发布的是什么，所以什么也没有动。请把这个分支退回到它完好的那次提交；或者在分支里删掉它，再加上 --yes 发布。`,
    en: `${manifestName} on ${name} cannot be understood, so nobody knows what is published, and nothing was touched. Take the branch back to the commit in which it was sound; or delete the file on the branch and publish with --yes.`,
  });
}
