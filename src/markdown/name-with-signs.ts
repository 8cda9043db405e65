/** A file whose name holds signs that mean something in an address, where the author wrote them as they are. */
import { defineRule } from "../shared/problem.ts";
import { shown } from "../shared/shown.ts";
import { decoded } from "../shared/urls.ts";
import type { BodyContext } from "./body-context.ts";
import { findFile } from "./local-files.ts";

interface NameWithSigns {
  name: string;
  /** As it has to be written. */
  form: string;
}

/**
 * @param path decoded
 * @param rest what follows the path in the address, from its first ? or #
 * @returns undefined where there is no such file
 */
export function nameWithSigns(path: string, rest: string, context: BodyContext): NameWithSigns | undefined {
  if (rest === "") return undefined;
  const name = path + decoded(rest);
  if (!("path" in findFile(name, context))) return undefined;
  return { name, form: name.replace(/[%#? ]/g, (sign) => encodeURIComponent(sign)) };
}

export const fileSigns = defineRule<NameWithSigns>({
  id: "link/signs",
  zh: ({ name, form }) => ({
    what: `文件名“${shown(name)}”里的 # 和 ? 在地址里另有意思。`,
    why: "地址读到它们就断了，找不到这个文件。",
    fix: `写成 ${shown(form)}，或者给文件改一个没有这些符号的名字。`,
  }),
  en: ({ name, form }) => ({
    what: `The # and ? in the file name "${shown(name)}" mean something else in an address.`,
    why: "The address of the file ends before them, so it is not found.",
    fix: `Write ${shown(form)}, or give the file a name without these signs.`,
  }),
});
