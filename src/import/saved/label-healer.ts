/**
 * The labels of columns with their damage healed, so that a column is one in sound and in damaged pages. The labels of a page
 * are healed together, for a single one may show no damage.
 */

import { ownCopy } from "../../shared/own-copy.ts";
import type { MenuItem } from "./find-menus.ts";
import type { Crumb } from "./find-trail.ts";
import type { SavedPage } from "./saved-page.ts";

/** A text without the damage of a cracked site; as many lines as before, or else each is healed by itself. */
export type Heal = (text: string) => string;

const gloss = /\p{Script=Han}\([\p{Script=Latin}\p{M}]{1,8}\)/u;

export interface LabelHealer {
  learn(page: SavedPage): void;
  knownBy(label: string): string;
}

export function labelHealer(heal: Heal): LabelHealer {
  const healed = new Map<string, string>();
  return {
    learn({ title, columns, menus }) {
      const labels = [...columns.map(({ label }) => label), ...menus.flatMap(({ items }) => labelsOf(items))];
      if (!labels.some((label) => gloss.test(label) && !healed.has(label))) return;
      // The title becomes nothing here, but it shows the damage that two labels may not.
      const lines = [...labels, title].map((line) => line.replace(/\s+/g, " "));
      const whole = heal(lines.join("\n")).split("\n");
      const each = whole.length === lines.length ? whole : lines.map(heal);
      for (const [at, label] of labels.entries()) {
        const sound = (each[at] ?? label).trim();
        // Where a page says too little, another may say enough.
        if (!gloss.test(sound) && !healed.has(label)) healed.set(ownCopy(label), sound);
      }
    },
    knownBy: (label) => healed.get(label) ?? label,
  };
}

function labelsOf(items: readonly (MenuItem & Crumb)[]): string[] {
  return items.flatMap(({ label, children }) => [label, ...labelsOf(children)]);
}
