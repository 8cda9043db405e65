/** Every `lang` (BCP 47, lower case) by which a page may say that a text is in a portal's own script. */
import type { Script } from "../conversion/version.ts";

const languages: Record<Script, ReadonlySet<string>> = {
  "zh-Hans": new Set(["zh", "zh-hans", "zh-cn", "zh-hans-cn", "zh-sg", "zh-hans-sg"]),
  "zh-Hant": new Set(["zh", "zh-hant", "zh-tw", "zh-hant-tw", "zh-hk", "zh-hant-hk"]),
};

export function languagesOf(script: Script): ReadonlySet<string> {
  return languages[script];
}
