/**
 * A bucket of an object store. Objects are replaced one by one, so the order of the plan counts, and a journal beside the manifest
 * (see `journal.ts`) lets the next publish go on where one was cut. Listing objects by ETag instead would ask a thousand files a
 * request each time, and an ETag is no digest of the content where the store encrypts.
 */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { headersBy } from "../hosting/headers-by.ts";
import type { Hosting } from "../hosting/hosting.ts";
import { sideBySide } from "../shared/side-by-side.ts";
import {
  afterJournal,
  type Journal,
  type JournalProgress,
  journalName,
  parseJournal,
  parseProgress,
  progressName,
} from "./journal.ts";
import { type Manifest, manifestId, manifestName, manifestText, parseManifest } from "./manifest.ts";
import { putsOf } from "./plan.ts";
import { PublishRefused, TargetMoved } from "./publish-refused.ts";
import { s3Address } from "./s3-address.ts";
import { openStore, type Store } from "./s3-store.ts";
import type { Change, Target } from "./target.ts";

export interface S3Options {
  environment: Readonly<Record<string, string | undefined>>;
  hosting: Hosting;
  pace?: Pace;
}

/** Milliseconds. */
export interface Pace {
  /** From one sign of life to the next. */
  beat: number;
  /** From claiming the place to looking whether another has claimed it at the same moment. */
  settle: number;
  /** How long a claim is watched for a sign of life before it counts as that of a publish that was cut. */
  watch: number;
}

const usualPace: Pace = { beat: 1000, settle: 1000, watch: 5000 };

/** Files on their way at once. */
const width = 8;

/** Of the manifest and the journal, which no browser asks for. */
const ownHeaders = { "Content-Type": "application/json", "Cache-Control": "no-store" };

/** @throws PublishRefused */
export async function s3Target(
  text: string,
  { environment, hosting, pace = usualPace }: S3Options,
): Promise<Target> {
  const address = s3Address(text);
  const headersOf = headersBy(hosting);
  const store = await openStore(address, environment);
  const name = `s3://${address.bucket}/${address.prefix}`;
  const token = randomUUID();
  let found: { files: Manifest; manifest?: string; journal?: Journal; claim?: string };
  let change: Change | undefined;
  let running: Heartbeat | undefined;
  /** Puts of the waves before. */
  let before = 0;

  const putText = (key: string, content: string) => store.put(key, Buffer.from(content), ownHeaders);

  return {
    name,
    isAtomic: false,

    async read() {
      const manifest = await store.get(manifestName);
      const files = manifest === undefined ? new Map() : parseManifest(manifest);
      if (!files) throw damagedManifest(name);
      const journal = parseJournal(await store.get(journalName));
      const claim = await store.get(progressName);
      found = {
        files,
        ...(manifest !== undefined && { manifest }),
        ...(journal && { journal }),
        ...(claim !== undefined && { claim }),
      };
      const isForeign = manifest === undefined && !journal && !(await store.isEmpty());
      if (!journal) return { files, isForeign, isUnfinished: false };
      const id = manifest === undefined ? "" : manifestId(manifest);
      found.files = afterJournal(files, id, journal, parseProgress(claim));
      const missing = await missingOf(found.files, store);
      return { files: found.files, missing, isForeign: false, isUnfinished: true };
    },

    async begin(next) {
      change = next;
      before = 0;
      // A publish that is running gives signs of life; without one it was cut.
      if (found.claim !== undefined) await setTimeout(pace.watch);
      if ((await store.get(progressName)) !== found.claim) throw isRunning(name);
      await putText(progressName, progressText({ token, done: 0, beat: 0 }));
      await setTimeout(pace.settle);
      running = heartbeat(store, token, name, pace.beat);
      await running.check();
      // Another publish may have come to its end between the first look and the claim.
      if ((await store.get(manifestName)) !== found.manifest) {
        await running.stop();
        await store.remove(progressName);
        throw new TargetMoved();
      }
      if (found.journal) {
        // The new journal tells only of what it is about to do; what the old one did is in the manifest from now on.
        found.manifest = manifestText(found.files);
        await putText(manifestName, found.manifest);
      }
      const { plan, id } = next;
      const journal: Journal = {
        ...{ newspark: 1, token, base: found.manifest === undefined ? "" : manifestId(found.manifest), id },
        puts: putsOf(plan).map(({ path, bytes, hash }) => [path, bytes, hash]),
        removals: plan.removals,
      };
      await putText(journalName, JSON.stringify(journal));
    },

    async put(files, onDone) {
      const alive = running;
      if (!alive || !change) return;
      const { site } = change;
      await sideBySide(
        files,
        width,
        async (file) => {
          alive.requireOurs();
          await store.put(file.path, readFileSync(join(site, file.path)), headersOf(file.path));
          onDone(file);
        },
        (fromFirst) => {
          alive.done = before + fromFirst;
        },
      ).catch(async (error) => {
        // What stands is told once more, for the next publish not to send it again.
        await alive.check().catch(() => {});
        throw error;
      });
      before += files.length;
    },

    async switch() {
      await running?.check();
      await putText(manifestName, change?.manifest ?? "");
    },

    async finish() {
      const alive = running;
      await sideBySide(change?.plan.removals ?? [], width, async (path) => {
        alive?.requireOurs();
        await store.remove(path);
      });
      await alive?.check();
      await alive?.stop();
      await store.remove(journalName);
      await store.remove(progressName);
    },

    async close() {
      await running?.stop();
      store.close();
    },
  };
}

/**
 * What a publish that was cut has noted and not put there is new, and has to stand before any page that leads to it; what stands
 * may be met by readers already, and goes out again after what is new.
 */
async function missingOf(files: Manifest, store: Store): Promise<Set<string>> {
  const missing = new Set<string>();
  const doubtful = [...files].flatMap(([path, { hash }]) => (hash === "" ? [path] : []));
  await sideBySide(doubtful, width, async (path) => {
    if (!(await store.has(path))) missing.add(path);
  });
  return missing;
}

interface Heartbeat {
  /** Puts that stand, without a gap. */
  done: number;
  /** @throws PublishRefused when another publish was seen to have taken over */
  requireOurs(): void;
  /** The same, after another look. */
  check(): Promise<void>;
  stop(): Promise<void>;
}

function progressText(progress: JournalProgress): string {
  return JSON.stringify(progress);
}

/**
 * Signs of life, and looks whether the place is still ours: whoever finds no such sign for a while takes over. Both are one small
 * object, so that of two that claim the place at once the one that wrote it last has it, and the other sees it at its next look.
 */
function heartbeat(store: Store, token: string, name: string, interval: number): Heartbeat {
  const ended = new AbortController();
  let beat = 1;
  let failure: unknown;
  const lookOnce = async () => {
    const there = await store.get(progressName);
    const claim = parseProgress(there);
    // A text that is none yet is being written over; the next look tells by whom.
    if (there === undefined || (claim && claim.token !== token)) throw isRunning(name);
    const progress = Buffer.from(progressText({ token, done: alive.done, beat: beat++ }));
    await store.put(progressName, progress, ownHeaders);
  };
  let looking: Promise<void> = Promise.resolve();
  /** One after the other. */
  const look = () => {
    looking = looking.catch(() => {}).then(lookOnce);
    return looking;
  };
  const beats = async () => {
    while (!ended.signal.aborted) {
      await setTimeout(interval, undefined, { signal: ended.signal }).catch(() => {});
      if (ended.signal.aborted) return;
      await look().catch((error) => {
        failure = error;
        ended.abort();
      });
    }
  };
  const alive: Heartbeat = {
    done: 0,
    requireOurs() {
      if (failure) throw failure;
    },
    async check() {
      alive.requireOurs();
      await look();
    },
    async stop() {
      ended.abort();
      await beating;
    },
  };
  const beating = beats();
  return alive;
}

function isRunning(name: string): PublishRefused {
  return new PublishRefused({
    zh: `另一次 newspark publish 正在往 ${name} 发布，所以这次停了下来。请等它结束再运行；它如果断了，再运行一次会接着做完。`,
    en: `Another newspark publish is publishing to ${name}, so this one has stopped. Run again when it has ended; if it was cut, running again brings it to its end.`,
  });
}

function damagedManifest(name: string): PublishRefused {
  return new PublishRefused({
    zh: `读不懂 ${name} 里的 ${manifestName}，不知道现在发布的是什么，所以什么也没有动。请从备份恢复它；没有的话删掉它，再加上 --yes 发布，那样会重新传全部文件，多出来的旧文件要自己删。`,
    en: `${manifestName} in ${name} cannot be understood, so nobody knows what is published, and nothing was touched. Restore it from a backup; if there is none, delete it and publish with --yes, which sends all files anew, and remove old files that are left over yourself.`,
  });
}
