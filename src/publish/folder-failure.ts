/** A folder that cannot be written or read, in words. */
import { PublishRefused } from "./publish-refused.ts";
import type { Target } from "./target.ts";

/** The target, whose errors of the system are told as refusals. */
export function folderFailure(target: Target, folder: string): Target {
  const telling = async <Result>(action: () => Promise<Result>): Promise<Result> => {
    try {
      return await action();
    } catch (error) {
      const { code, path = folder } = error as NodeJS.ErrnoException;
      if (error instanceof PublishRefused || code === undefined) throw error;
      throw unwritable(path, code);
    }
  };
  return {
    ...target,
    read: () => telling(() => target.read()),
    begin: (change) => telling(() => target.begin(change)),
    put: (files, onDone) => telling(() => target.put(files, onDone)),
    switch: () => telling(() => target.switch()),
    finish: () => telling(() => target.finish()),
  };
}

function unwritable(path: string, code: string): PublishRefused {
  const isFull = code === "ENOSPC" || code === "EDQUOT";
  return new PublishRefused(
    {
      zh: `写不了 ${path}（${code}）；读者看到的网站没有变，仍然是完整的。${isFull ? "请腾出空间，或者用 --keep 少留几个旧版本" : "请改一改它和它所在文件夹的权限，或者用能写的账户"}，再运行一次。`,
      en: `${path} cannot be written (${code}); the site that readers see is as it was, and whole. ${isFull ? "Make room, or keep fewer former releases with --keep," : "Change the permissions of it and of its folder, or be somebody who may write there,"} and run again.`,
    },
    false,
  );
}
