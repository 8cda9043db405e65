/** In which script a text is written, by the characters that only one of the two has. */
import { dictionaryEntries } from "../conversion/dictionaries.ts";
import type { Script } from "../conversion/version.ts";

/** How many characters of a text stand in one script only; each place counts. */
export interface ScriptEvidence {
  simplified: number;
  traditional: number;
}

export interface ScriptReader {
  evidence(text: string): ScriptEvidence;
}

/** What is needed to call a text one of the other script: a quotation or a name does not make it one. */
const enough = { characters: 5, share: 3 };

export async function scriptReader(): Promise<ScriptReader> {
  const alone = async (name: string) =>
    (await dictionaryEntries(name)).flatMap(([from, to]) =>
      from.length === 1 && !to.includes(from) ? [from] : [],
    );
  const marks = new Uint8Array(0x10000);
  for (const character of await alone("STCharacters")) marks[character.charCodeAt(0)] = 1;
  for (const character of await alone("TSCharacters")) marks[character.charCodeAt(0)] = 2;
  return {
    evidence(text) {
      const counts = [0, 0, 0];
      for (let at = 0; at < text.length; at++) {
        const mark = marks[text.charCodeAt(at)] ?? 0;
        counts[mark] = (counts[mark] ?? 0) + 1;
      }
      return { simplified: counts[1] ?? 0, traditional: counts[2] ?? 0 };
    },
  };
}

/** Whether the text is so plainly in the other script than `script` that it has to be converted. */
export function isInOtherScript({ simplified, traditional }: ScriptEvidence, script: Script): boolean {
  const [own, other] = script === "zh-Hans" ? [simplified, traditional] : [traditional, simplified];
  return other >= enough.characters && other > own * enough.share;
}
