/**
 * Files that appear all together or not at all: each is written whole into a folder beside the site, and moved to its place
 * when everything stands. Only files whose bytes differ are written.
 */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { type FileState, lookAtMade, stateOf } from "../kept/file-state.ts";
import { clearFolder, standingInWay } from "../shared/clear-folder.ts";
import { utf8Of } from "../shared/utf8.ts";
import { isNewsparksOwn, stagingName } from "./mark.ts";

/** What a site's files are staged by; plain data, so that several threads can stage files of one site. */
export interface Stage {
  /** Absolute folder of the site, which no other build writes to meanwhile. */
  output: string;
  /** Nothing lies there yet. */
  isEmpty: boolean;
  /** Folders in whose place a file or a link stands: what can be seen through a link lies elsewhere, and is not of the site. */
  inWay: readonly string[];
}

/**
 * @param output absolute folder of the site
 * @param paths of all files that the site is going to have, so that none of them counts as there when it is not
 */
export function openStage(output: string, paths: Iterable<string> = []): Stage {
  rmSync(join(output, stagingName), { recursive: true, force: true });
  const isEmpty = !existsSync(output) || readdirSync(output).every(isNewsparksOwn);
  return { output, isEmpty, inWay: isEmpty ? [] : standingInWay(output, paths) };
}

/** Whether the file can lie in the site already. */
export function mayLie({ isEmpty, inWay }: Stage, path: string): boolean {
  return !isEmpty && !inWay.some((folder) => path.startsWith(`${folder}/`));
}

export interface StagedFile {
  /** Under the site. */
  path: string;
  /** It differs from what lies in the site. */
  changed: boolean;
  state: FileState;
}

/** Under the site, of those that differ from what lies there. */
export function changedPaths(files: readonly StagedFile[]): string[] {
  return files.flatMap(({ path, changed }) => (changed ? [path] : []));
}

/** @param path under the site; the file is staged where it differs from what lies there */
export function stageFile(stage: Stage, path: string, content: string | Uint8Array): StagedFile {
  const { output } = stage;
  const bytes = typeof content === "string" ? utf8Of(content) : content;
  const present = join(output, path);
  if (mayLie(stage, path) && holds(present, bytes))
    return { path, changed: false, state: stateOf(bytes, modifiedAt(present)) };
  const staged = join(output, stagingName, path);
  writeInFolder(staged, bytes);
  return { path, changed: true, state: stateOf(bytes, modifiedAt(staged)) };
}

/** It failed when files were in their places already, some or all. Each is whole, and the next build does the rest. */
export class HalfwayError extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

/** @throws HalfwayError */
export function putInPlace<Result>(action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    throw new HalfwayError(error);
  }
}

/** Moves staged files to their places; what stands in the way, a file or a link for a folder or a folder for a file, gives way. */
export function commitStage({ output }: Stage, paths: Iterable<string>): void {
  const staging = join(output, stagingName);
  const moved = new Set<string>();
  for (const name of existsSync(staging) ? readdirSync(staging) : []) {
    // What nothing stands in the way of is moved at once, with all that is below it.
    if (lstatSync(join(output, name), { throwIfNoEntry: false })) continue;
    renameSync(join(staging, name), join(output, name));
    moved.add(name);
  }
  const cleared = new Set<string>();
  for (const path of paths) {
    if (moved.has(path.split("/", 1)[0] ?? "")) continue;
    clearFolder(output, dirname(path), cleared);
    moveTo(join(staging, path), join(output, path));
  }
  rmSync(staging, { recursive: true, force: true });
}

/** Takes every staged file back. */
export function abandonStage({ output }: Stage): void {
  rmSync(join(output, stagingName), { recursive: true, force: true });
}

function writeInFolder(path: string, content: Uint8Array): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

function moveTo(from: string, to: string): void {
  if (lstatSync(to, { throwIfNoEntry: false })?.isDirectory()) rmSync(to, { recursive: true });
  renameSync(from, to);
}

function holds(path: string, content: Uint8Array): boolean {
  const found = lookAtMade(path);
  return found?.bytes === content.length && readFileSync(path).equals(content);
}

function modifiedAt(path: string): number {
  return statSync(path).mtimeMs;
}
