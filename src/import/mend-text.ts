/** Texts as they were found, healed and in the portal's own script; nothing is changed without being told. */
import type { Converter } from "../conversion/converter.ts";
import type { Script } from "../conversion/version.ts";
import { changeText, type FoundText } from "./found-text.ts";
import { isInOtherScript, type ScriptEvidence, type ScriptReader } from "./script-of-text.ts";

interface Repair {
  kind: string;
  before: string;
  after: string;
}

interface TextDoubt {
  kind: string;
  /** The words that are doubtful. */
  text: string;
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

export interface MendedText {
  text: FoundText;
  repairs: Repair[];
  doubts: TextDoubt[];
  spam: Spam[];
  /** Why it was converted; undefined where it was in the portal's script. */
  converted?: ScriptEvidence;
}

export interface Mending {
  healing: Healing;
  scripts: ScriptReader;
  /** Of the portal. */
  script: Script;
  /** From the other script to the portal's. */
  converter: Converter | undefined;
}

export function mendText(found: FoundText, { healing, scripts, script, converter }: Mending): MendedText {
  const repairs: Repair[] = [];
  const doubts: TextDoubt[] = [];
  const spam: Spam[] = [];
  const noted = (healed: Healed): string => {
    repairs.push(...healed.repairs);
    doubts.push(...healed.doubts);
    return healed.text;
  };
  const texts: string[] = [];
  changeText(found, { line: (text) => gathered(text, texts), html: (html) => gathered(html, texts) });
  const document = healing(texts);
  const healed = changeText(found, {
    line: (text) => noted(document.heal(text)),
    html(html) {
      const { html: clean, removed } = document.findSpam(html);
      spam.push(...removed);
      return noted(document.healHtml(clean));
    },
  });
  const told = { repairs, doubts, spam };
  const evidence = scripts.evidence(wordsOf(healed));
  if (!converter || !isInOtherScript(evidence, script)) return { text: healed, ...told };
  const convert = (text: string) => converter.convert(text);
  const text = changeText(healed, { line: convert, html: (html) => convertHtml(html, convert) });
  return { text, ...told, converted: evidence };
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
