/**
 * Footnotes as Word writes them in HTML: a reference leads to a note and the note back to the reference. Nothing else is
 * told apart by class or name, so that every program's notes are found.
 */
import { groupBy } from "../../shared/group-by.ts";
import { elementsIn, type SourceElement } from "./source-tree.ts";

export interface NoteLinks {
  /** The link of a reference → its number, from 1. */
  references: Map<SourceElement, number>;
  /** The element that holds a note → its number. */
  notes: Map<SourceElement, number>;
  /** Links from a note back into the text. */
  returns: Set<SourceElement>;
}

/** @param roots the pages of the body, in their order */
export function noteLinksIn(roots: readonly SourceElement[]): NoteLinks {
  const found: NoteLinks = { references: new Map(), notes: new Map(), returns: new Set() };
  const elements = roots.flatMap((root) => [...elementsIn(root)]);
  const places = new Map(elements.map((element, index) => [element, index]));
  const byName = new Map<string, SourceElement>();
  const links = groupBy(elements, (element) => targets(element));
  for (const element of elements) {
    for (const name of namesOf(element)) if (!byName.has(name)) byName.set(name, element);
  }
  for (const element of elements) {
    const target = byName.get(targetOf(element) ?? "");
    if (!target || (places.get(target) ?? 0) < (places.get(element) ?? 0)) continue;
    const note = holderOf(target);
    const own = [...namesOf(element), ...(element.parent ? namesOf(element.parent) : [])].filter((name) =>
      [element, element.parent].includes(byName.get(name)),
    );
    const back = own.flatMap((name) => links.get(name) ?? []).filter((link) => isWithin(link, note));
    if (back.length === 0 || isWithin(element, note)) continue;
    const number = found.notes.get(note) ?? found.notes.size + 1;
    found.notes.set(note, number);
    found.references.set(element, number);
    for (const link of back) found.returns.add(link);
  }
  return found;
}

function namesOf({ name, attributes }: SourceElement): string[] {
  const names = [attributes["id"] ?? "", name === "a" ? (attributes["name"] ?? "") : ""];
  return names.filter((value) => value !== "");
}

function targets(element: SourceElement): string[] {
  const target = targetOf(element);
  return target === undefined ? [] : [target];
}

function targetOf({ name, attributes }: SourceElement): string | undefined {
  return name === "a" ? /^#(.+)$/.exec(attributes["href"] ?? "")?.[1] : undefined;
}

/** Word names the number within the note; a list names the note itself. */
function holderOf(target: SourceElement): SourceElement {
  let holder = target;
  while (!/^(li|div|p|dd|section)$/.test(holder.name) && holder.parent?.parent) holder = holder.parent;
  const around = holder.parent;
  return holder.name === "p" &&
    around?.name === "div" &&
    /^(ftn|edn|fn|note)/i.test(around.attributes["id"] ?? "")
    ? around
    : holder;
}

function isWithin(element: SourceElement, holder: SourceElement): boolean {
  for (let above: SourceElement | undefined = element; above; above = above.parent) {
    if (above === holder) return true;
  }
  return false;
}
