/**
 * A folder on another machine, laid out like one on this (see `release-names.ts`), through the programs ssh and rsync. A release is
 * made of hard links to the one that is served and of the files that changed; where the connection is cut, what has arrived is
 * found again. Host keys are checked as ssh is set up to check them. `RSYNC_RSH` names another ssh, as it does for rsync.
 */
import { parseManifest } from "./manifest.ts";
import { PublishRefused, TargetMoved } from "./publish-refused.ts";
import { partialName, releaseIn, releaseName } from "./release-names.ts";
import { runProgram } from "./run-program.ts";
import { sshAddress } from "./ssh-address.ts";
import { sshFailure } from "./ssh-failure.ts";
import { movedCode, quoted, scripts } from "./ssh-scripts.ts";
import type { Change, Target } from "./target.ts";

export interface SshOptions {
  /** So many former releases stay. */
  keep: number;
  environment: Readonly<Record<string, string | undefined>>;
}

/** Nobody is there to answer; a connection that is dead is given up after a minute. */
const options = ["-o", "BatchMode=yes", "-o", "ServerAliveInterval=15", "-o", "ServerAliveCountMax=4"];

/** @throws PublishRefused */
export function sshTarget(text: string, { keep, environment }: SshOptions): Target {
  const { destination, port, path } = sshAddress(text);
  const name = `ssh://${destination}${port === "" ? "" : `:${port}`}${path}`;
  const [ssh = "ssh", ...more] = (environment["RSYNC_RSH"] || "ssh").split(/\s+/);
  const sshOptions = [...more, ...options, ...(port === "" ? [] : ["-p", port])];
  let former: string | undefined;
  let change: Change | undefined;
  let release = "";
  /** Where the release is made; none where it is there already. */
  let partial = "";

  const remotely = async (script: string, input: string | Uint8Array = ""): Promise<string> => {
    const command = `cd ${quoted(path)} && { ${script}\n}`;
    const run = await runProgram(ssh, [...sshOptions, destination, `sh -c ${quoted(command)}`], {
      ...{ environment, input },
    });
    if (run.code === movedCode) throw new TargetMoved();
    if (run.code !== 0) throw sshFailure(run, name);
    return run.stdout.toString();
  };

  return {
    name,
    isAtomic: true,

    async read() {
      const [link = "", ...rest] = (await remotely(scripts.read)).split("\n");
      former = link === "" ? undefined : releaseIn(link);
      if (link !== "" && former === undefined) throw foreignCurrent(name);
      const files = former === undefined ? new Map() : parseManifest(rest.join("\n"));
      if (!files) throw damagedRelease(name, former ?? "");
      return { files, isForeign: false, isUnfinished: false };
    },

    async begin(next) {
      change = next;
      release = releaseName(next.id, former);
      const making = partialName(release, former);
      const script = scripts.begin({ release, partial: making, former, full: next.full });
      const removals = next.full ? [] : next.plan.removals;
      const isThere =
        (await remotely(script, removals.map((path) => `${path}\0`).join(""))).trim() === "there";
      partial = isThere ? "" : making;
    },

    async put(files, onDone) {
      if (partial !== "" && files.length > 0) {
        const there = `${path}/releases/${partial}`;
        const args = [
          ...["--recursive", "--times", "--checksum", "--compress", "--force", "--secluded-args"],
          ...["--perms", "--chmod=D755,F644", "--timeout=120"],
          ...["--files-from=-", "--from0", `--temp-dir=${there}.arriving`],
          ...["--rsh", [ssh, ...sshOptions].join(" ")],
          ...["--", `${change?.site}/`, `${destination}:${there}/`],
        ];
        const input = files.map(({ path: file }) => `${file}\0`).join("");
        const run = await runProgram("rsync", args, { environment, input });
        if (run.code !== 0) throw sshFailure(run, name);
      }
      for (const file of files) onDone(file);
    },

    async switch() {
      const manifest = change?.manifest ?? "";
      const bytes = Buffer.byteLength(manifest);
      await remotely(scripts.switch({ release, partial, former, bytes }), manifest);
    },

    async finish() {
      await remotely(scripts.finish({ release, keep }));
    },

    async close() {},
  };
}

function foreignCurrent(name: string): PublishRefused {
  return new PublishRefused({
    zh: `${name}/current 不是 newspark publish 做的链接，所以没有动它，什么也没有发布。请把它搬走，或者换一个文件夹。`,
    en: `${name}/current is not a link that newspark publish has made, so it was left alone and nothing was published. Move it away, or name another folder.`,
  });
}

function damagedRelease(name: string, release: string): PublishRefused {
  const file = `${name}/releases/${release}.json`;
  return new PublishRefused({
    zh: `读不懂 ${file}，不知道现在发布的是什么，所以什么也没有动。请从备份恢复它，或者把 current 这个链接删掉再发布一次，那样会重新写出全部文件。`,
    en: `${file} cannot be understood, so nobody knows what is published, and nothing was touched. Restore it from a backup, or delete the link current and publish again, which writes all files anew.`,
  });
}
