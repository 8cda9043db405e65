/** One count at a time of a portal: of two, each would write what it has read, and the later one without the other's lines. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { lockOutput, OutputLocked } from "../output/lock.ts";
import { lockName } from "../output/mark.ts";
import { CountRefused } from "./count-refused.ts";
import { viewsFile } from "./views-rules.ts";
import { writing } from "./views-unwritable.ts";

/**
 * Under `.newspark/`, since locks are nothing to keep in version control.
 * @returns a function that lets others count
 * @throws CountRefused
 */
export function lockViews(root: string): () => void {
  const folder = join(root, ".newspark", "views");
  const lock = join(folder, lockName);
  return writing(lock, () => {
    try {
      mkdirSync(folder, { recursive: true });
      return lockOutput(folder);
    } catch (error) {
      throw error instanceof OutputLocked ? locked(lock) : error;
    }
  });
}

function locked(lock: string): CountRefused {
  return new CountRefused(
    {
      zh: `另一次 newspark views 正在统计这个门户，所以什么也没有统计：两次一起写 ${viewsFile}，会丢掉其中一次的点击。请等它结束再运行；如果确定没有别的在运行，请删掉 ${lock}。`,
      en: `Another newspark views is counting for this portal, so nothing was counted: if both wrote ${viewsFile}, the views of one would be lost. Run again when it has ended; if you are sure that no other is running, delete ${lock}.`,
    },
    true,
  );
}
