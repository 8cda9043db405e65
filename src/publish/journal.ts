/**
 * Where files are replaced one by one, a journal tells what a publish is about to do before it does it, and how far it has come.
 * Whoever finds one knows which files are surely there, which may be, and that a publish was cut or is still running.
 *
 * The journal: `{"newspark":1,"token":…,"base":…,"id":…,"puts":[[path,bytes,hash],…],"removals":[…]}`, in the order of the steps.
 * The progress, small since it is written again and again: `{"token":…,"done":…,"beat":…}`: so many puts from the first stand.
 */
import * as z from "zod";
import { fileSize, type Manifest, type PublishedFile, sitePath } from "./manifest.ts";

export const journalName = ".newspark-journal.json";
export const progressName = ".newspark-progress.json";

const journalSchema = z.object({
  newspark: z.literal(1),
  /** Of the publish that wrote it, like no other's. */
  token: z.string(),
  /** Ids of the manifest that lay there before, `""` for none, and of the one that is going to. */
  base: z.string(),
  id: z.string(),
  puts: z.array(z.tuple([sitePath, fileSize, z.string()])),
  removals: z.array(sitePath),
});

const progressSchema = z.object({
  token: z.string(),
  done: z.int().nonnegative(),
  /** Grows as long as the publish runs. */
  beat: z.int().nonnegative(),
});

export type Journal = z.infer<typeof journalSchema>;
export type JournalProgress = z.infer<typeof progressSchema>;

/** @returns undefined where it is none */
export function parseJournal(text: string | undefined): Journal | undefined {
  return parsed(journalSchema, text);
}

export function parseProgress(text: string | undefined): JournalProgress | undefined {
  return parsed(progressSchema, text);
}

function parsed<Result>(schema: z.ZodType<Result>, text: string | undefined): Result | undefined {
  try {
    return text === undefined ? undefined : schema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

const uncertain: PublishedFile = { bytes: 0, hash: "" };

/**
 * What lies at the target after a publish was cut. Every file that may lie there is among them.
 * @param id of `manifest`
 */
export function afterJournal(
  manifest: Manifest,
  id: string,
  journal: Journal,
  progress: JournalProgress | undefined,
): Manifest {
  const files = new Map(manifest);
  if (journal.id !== id) {
    const isFrom = journal.base === id && progress?.token === journal.token;
    const done = isFrom ? progress.done : 0;
    journal.puts.forEach(([path, bytes, hash], at) => {
      files.set(path, at < done ? { bytes, hash } : uncertain);
    });
  }
  for (const path of journal.removals) files.set(path, uncertain);
  return files;
}
