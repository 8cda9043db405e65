/** A dump without the tables of DedeCMS; nothing can be moved from it. */
import { Refused } from "../../shared/refused.ts";

export class NoDedecmsPortal extends Refused {
  constructor() {
    super(
      {
        zh: "备份里没有 DedeCMS 的文章表（…archives），所以什么也没有导入。请确认是 DedeCMS 的整库备份。",
        en: "The dump has no table of DedeCMS's articles (…archives), so nothing was imported. See that it is a whole dump of DedeCMS.",
      },
      true,
    );
  }
}
