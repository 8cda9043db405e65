/** Why a text becomes what it becomes: each word with the rule or the dictionary entry that decided on it. */
import { regionalForm } from "./compile.ts";
import type { Converter, Trace } from "./converter.ts";
import type { Dictionaries, Dictionary } from "./dictionaries.ts";

export interface Step {
  /** Place in the text. */
  at: number;
  from: string;
  to: string;
  /** Whose word it is: a rule's place, or the names of OpenCC's dictionaries in the order in which they were asked. */
  by: string[];
}

/** A rule and where it is written. */
export interface NamedRule {
  word: string;
  by: string;
}

/**
 * The words that were changed, and those that kept a character from being changed.
 * @param rules in the order in which they win
 */
export function explain(
  text: string,
  converter: Converter,
  dictionaries: Dictionaries,
  rules: readonly NamedRule[],
): Step[] {
  const source = Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  const target = new Uint16Array(text.length * converter.growth);
  const trace: Trace = [];
  const end = converter.write(source, 0, source.length, target, 0, trace);
  trace.push(text.length, end);
  const reasonOf = reasons(dictionaries, rules);
  const steps: Step[] = [];
  for (let i = 0; i + 3 < trace.length; i += 2) {
    const [at = 0, start = 0, next = 0, stop = 0] = trace.slice(i, i + 4);
    const from = text.slice(at, next);
    const to = String.fromCharCode(...target.subarray(start, stop));
    const { by, isRule } = reasonOf(from);
    const keptChange = () => converter.convert([...from].join("\n")) !== [...to].join("\n");
    if (from !== to || isRule || (by.length > 0 && keptChange())) steps.push({ at, from, to, by });
  }
  return steps;
}

interface Reasons {
  by: string[];
  isRule: boolean;
}

function reasons(dictionaries: Dictionaries, rules: readonly NamedRule[]): (word: string) => Reasons {
  const { words, characters, regionalWords, regionalCharacters, compatibility } = dictionaries;
  const ruleOf = new Map(rules.toReversed().map(({ word, by }) => [word, by]));
  const tables = [...words, characters].map(asMap);
  const regional = [regionalWords, regionalCharacters].map(asMap);
  const inRegion = regionalForm(dictionaries);
  const standsFor = asMap(compatibility).entries;
  return (word) => {
    const rule = ruleOf.get(word);
    if (rule !== undefined) return { by: [rule], isRule: true };
    const whole = [...word].map((character) => standsFor.get(character) ?? character).join("");
    const table = tables.find(({ entries }) => entries.has(whole));
    const first = table?.entries.get(whole) ?? whole;
    const second = regional.filter(
      ({ entries }) =>
        entries.has(first) || (inRegion(first) !== first && [...first].some((part) => entries.has(part))),
    );
    const by = [
      ...(whole === word ? [] : [compatibility.name]),
      ...(table ? [table.name] : []),
      ...second.map(({ name }) => name),
    ];
    return { by, isRule: false };
  };
}

function asMap({ name, entries }: Dictionary): { name: string; entries: Map<string, string> } {
  return { name, entries: new Map(entries.toReversed()) };
}
