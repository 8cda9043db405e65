/** Refuses to work in a folder that holds no portal, before anything is touched. */
import { statSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "./command.ts";

/** @throws UsageError */
export function requirePortal(root: string): void {
  if (isFolder(join(root, "content"))) return;
  throw new UsageError({
    zh: `${root} 里没有 content 文件夹，不是一个门户。请在门户的文件夹里运行，或者用 --root 指明它。`,
    en: `${root} has no content folder, so it is not a portal. Run newspark in the portal's folder, or name it with --root.`,
  });
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
