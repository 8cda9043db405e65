/** One import at a time into a portal. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { lockOutput, OutputLocked } from "../output/lock.ts";
import { lockName } from "../output/mark.ts";
import { ImportRefused } from "./import-refused.ts";

/** @returns a function that lets others import @throws ImportRefused */
export function lockImport(root: string): () => void {
  const folder = join(root, ".newspark", "import");
  mkdirSync(folder, { recursive: true });
  try {
    return lockOutput(folder);
  } catch (error) {
    if (!(error instanceof OutputLocked)) throw error;
    const lock = join(folder, lockName);
    throw new ImportRefused(
      {
        zh: `另一次 newspark import 正在写这个门户，所以什么也没有做。请等它结束再运行；如果确定没有别的在运行，请删掉 ${lock}。`,
        en: `Another newspark import is writing to this portal, so nothing was done. Run again when it has ended; if you are sure that no other is running, delete ${lock}.`,
      },
      false,
    );
  }
}
