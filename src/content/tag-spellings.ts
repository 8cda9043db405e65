/** One tag spelt in several ways, which the whole portal has to be seen for. */
import { defineRule, type Place, type Problem } from "../shared/problem.ts";
import { shown } from "../shared/shown.ts";
import { tagKey } from "./tag.ts";

const otherSpelling = defineRule<{ tag: string; first: string; file: string }>({
  id: "front-matter/tag-spelling",
  zh: ({ tag, first, file }) => ({
    what: `标签“${shown(tag)}”在 ${file} 里写成“${shown(first)}”。`,
    why: "只差大小写的两个标签会分成两页，在有些电脑上还会互相覆盖。",
    fix: `统一写成“${shown(first)}”，或者把别处都改过来。`,
  }),
  en: ({ tag, first, file }) => ({
    what: `The tag "${shown(tag)}" is spelt "${shown(first)}" in ${file}.`,
    why: "Tags that differ in case only would have two pages, which overwrite each other on some disks.",
    fix: `Spell it "${shown(first)}", or change the others.`,
  }),
});

interface Tagged {
  file: string;
  front: { tags: readonly string[] };
}

/**
 * @param sources in the order of their paths; the first decides
 * @param placeOf where a file names a tag
 */
export function tagSpellingProblems(
  sources: readonly Tagged[],
  placeOf: (file: string, tag: string) => Place,
): Problem[] {
  const firsts = new Map<string, { tag: string; file: string }>();
  const problems: Problem[] = [];
  for (const { file, front } of sources) {
    for (const tag of front.tags) {
      const key = tagKey(tag);
      const first = firsts.get(key);
      if (!first) firsts.set(key, { tag, file });
      else if (first.tag !== tag) {
        problems.push(otherSpelling(placeOf(file, tag), { tag, first: first.tag, file: first.file }));
      }
    }
  }
  return problems;
}
