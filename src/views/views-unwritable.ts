/** Counts, or the lock that guards them, that cannot be written. */
import { CountRefused } from "./count-refused.ts";

/** @returns what `action` does @throws CountRefused for an error of the system */
export function writing<Result>(file: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof CountRefused || code === undefined) throw error;
    throw unwritable(file, code);
  }
}

function unwritable(file: string, code: string): CountRefused {
  const isFull = code === "ENOSPC" || code === "EDQUOT";
  return new CountRefused(
    {
      zh: `写不了 ${file}（${code}），所以点击数还是原来的样子。${isFull ? "请腾出空间" : "请改一改它和它所在文件夹的权限，或者用能写的账户"}再运行一次。`,
      en: `${file} cannot be written (${code}), so the counts are as they were. ${isFull ? "Make room" : "Change the permissions of it and of its folder, or be somebody who may write there,"} and run again.`,
    },
    false,
  );
}
