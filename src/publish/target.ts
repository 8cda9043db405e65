/** Target: where a site is published. Each kind is one file; all that they share is this. */
import type { Manifest } from "./manifest.ts";
import type { Plan, Put } from "./plan.ts";

/** What was found at the target. */
export interface Published {
  files: Manifest;
  /** Those of `files` that a publish which was cut may have put there and that, looked for, are not there. */
  missing?: ReadonlySet<string>;
  /** Something lies there that no publish of ours has put there, and that publishing could overwrite. */
  isForeign: boolean;
  /** A publish was cut; it is brought to its end even if nothing else has changed. */
  isUnfinished: boolean;
}

/** One publish: from what was found to what was built. */
export interface Change {
  plan: Plan;
  /** Absolute folder of the built site. */
  site: string;
  /** The manifest of the site, and its id. */
  manifest: string;
  id: string;
  /** Nothing that lies there is taken over. */
  full: boolean;
}

/**
 * Called in the order of its functions. Readers see nothing of it before `switch`, except where a target can only replace file
 * by file: there every step leaves whole pages, and links that lead somewhere. Each function may throw PublishRefused.
 */
export interface Target {
  /** As messages call it; never holds a secret. */
  name: string;
  /** Readers get the old site whole until `switch`, and the new one whole after it. */
  isAtomic: boolean;
  read(): Promise<Published>;
  /** Makes room, takes over what stays, and notes down what is going to happen. */
  begin(change: Change): Promise<void>;
  /** @param onDone is told of each file that stands */
  put(files: readonly Put[], onDone: (file: Put) => void): Promise<void>;
  /** The new site is what is published. @throws TargetMoved when somebody else published meanwhile; all begins anew */
  switch(): Promise<void>;
  /** What nobody needs any more goes: removed files, old releases, notes. */
  finish(): Promise<void>;
  /** Whatever came of it. */
  close(): Promise<void>;
}
