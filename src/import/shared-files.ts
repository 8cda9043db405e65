/** Which files several articles show, be it one file or copies of it: those are put once, where all can have them. */

import { statSync } from "node:fs";
import { fileFacts } from "../images/file-facts.ts";
import { groupBy } from "../shared/group-by.ts";

export interface FileUses {
  /** @param path absolute @param user number of an article */
  add(path: string, user: number): void;
  /** Paths of files that more than one article shows. Files of a size that no other has are not opened. */
  shared(): Set<string>;
}

const several = -1;

export function createFileUses(): FileUses {
  const users = new Map<string, number>();
  return {
    add(path, user) {
      const known = users.get(path);
      users.set(path, known === undefined || known === user ? user : several);
    },
    shared() {
      const shared = new Set([...users].flatMap(([path, user]) => (user === several ? [path] : [])));
      for (const paths of groupBy(users.keys(), (path) => [statSync(path).size]).values()) {
        if (paths.length === 1) continue;
        for (const same of groupBy(paths, (path) => [fileFacts(path)?.hash ?? path]).values()) {
          const shownBy = new Set(same.map((path) => users.get(path)));
          if (shownBy.size > 1) for (const path of same) shared.add(path);
        }
      }
      return shared;
    },
  };
}
