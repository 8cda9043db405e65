/** Texts as they were found, healed and in the portal's own script; nothing is changed without being told. */
import type { Converter } from "../conversion/converter.ts";
import type { Script } from "../conversion/version.ts";
import type { RestoredRun } from "./found/found.ts";
import { changeText, type FoundText, type TextKey } from "./found-text.ts";
import { hanIn } from "./han-in.ts";
import { spelledOut } from "./healing/spelled-out.ts";
import { isInOtherScript, type ScriptEvidence, type ScriptReader } from "./script-of-text.ts";

/** `healedAt` is the UTF-16 offset in the healed text. */
interface Repair {
  kind: string;
  before: string;
  after: string;
  healedAt: number;
}

interface TextDoubt {
  kind: string;
  /** The words that are doubtful. */
  text: string;
  healedAt: number;
}

interface Spam {
  kind: string;
  text: string;
  address?: string;
}

interface Healed {
  text: string;
  repairs: Repair[];
  doubts: TextDoubt[];
}

/** What heals one document, see the room `healing`. */
interface DocumentHealing {
  heal(text: string): Healed;
  healHtml(html: string): Healed;
  findSpam(html: string): { html: string; removed: Spam[] };
}

/** @param texts all that is known of a document, by which the damage is known from what its author wrote */
export type Healing = (texts: readonly string[]) => DocumentHealing;

/** One of the texts, in the portal's script, with what was done to it. */
export interface MendedPart extends Healed {
  key: TextKey;
}

export interface MendedText {
  text: FoundText;
  /** Every part, in the order of the texts. */
  parts: MendedPart[];
  spam: Spam[];
  /** Why it was converted; undefined where it was in the portal's script. */
  converted?: ScriptEvidence;
}

export interface Mending {
  healing: Healing;
  scripts: ScriptReader;
  toSimplified: (text: string) => string;
  /** Of the portal. */
  script: Script;
  /** From the other script to the portal's. */
  converter: Converter | undefined;
}

export function mendText(found: FoundText, { healing, scripts, script, converter }: Mending): MendedText {
  const parts: MendedPart[] = [];
  const spam: Spam[] = [];
  const noted = (key: TextKey, healed: Healed): string => {
    parts.push({ key, ...healed });
    return healed.text;
  };
  const texts: string[] = [];
  const readable = changeText(found, {
    line: (text) => gathered(spelledOut(text), texts),
    html: (html) => gathered(html, texts),
  });
  const document = healing(texts);
  const healed = changeText(readable, {
    line: (text, key) => noted(key, document.heal(text)),
    html(html, key) {
      const { html: clean, removed } = document.findSpam(html);
      spam.push(...removed);
      return noted(key, document.healHtml(clean));
    },
  });
  for (const run of found.restored ?? []) parts.push(restoredPart(run, document.heal(run.around).text));
  const evidence = scripts.evidence(wordsOf(healed));
  if (!converter || !isInOtherScript(evidence, script)) return { text: healed, parts, spam };
  const convert = (text: string) => converter.convert(text);
  const text = changeText(healed, { line: convert, html: (html) => convertHtml(html, convert) });
  return { text, parts: parts.map((part) => convertedPart(part, convert)), spam, converted: evidence };
}

/** @param text the run and what is around it, healed, in which every Han character is in its place */
function restoredPart({ before, after, around, at }: RestoredRun, text: string): MendedPart {
  const { characters: left } = hanIn(around.slice(0, at));
  const { places } = hanIn(text);
  const from = (places[left.length - 1] ?? -1) + 1;
  const isHan = hanIn(after).places[0] === 0;
  const healedAt = isHan ? (places[left.length] ?? from) : Math.max(from, text.indexOf(after, from));
  const made = text.slice(healedAt, healedAt + after.length);
  return {
    key: "restored",
    text,
    repairs: [{ kind: "broken-pair", before, after: made, healedAt }],
    doubts: [],
  };
}

/** Conversion between the scripts leaves each character in its place. */
function convertedPart(part: MendedPart, convert: (text: string) => string): MendedPart {
  const text = convertHtml(part.text, convert);
  return {
    ...part,
    text,
    repairs: part.repairs.map((repair) => ({
      ...repair,
      after: text.slice(repair.healedAt, repair.healedAt + repair.after.length),
    })),
    doubts: part.doubts.map((doubt) => ({ ...doubt, text: convert(doubt.text) })),
  };
}

function gathered(text: string, texts: string[]): string {
  texts.push(text);
  return text;
}

function wordsOf({ title, summary = "", tags, body }: FoundText): string {
  return [title, summary, ...tags, ...body.map(({ html }) => html.replace(/<[^>]*>/g, ""))].join("\n");
}

/** Texts between tags, and what tags say to readers; addresses stay. */
function convertHtml(html: string, convert: (text: string) => string): string {
  return html
    .split(/(<[^>]*>)/)
    .map((part, index) =>
      index % 2 === 0
        ? convert(part)
        : part.replace(/\s(?:alt|title)\s*=\s*(?:"[^"]*"|'[^']*')/gi, (attribute) => convert(attribute)),
    )
    .join("");
}
