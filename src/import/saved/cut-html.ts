/** A part of a page cut out, with holes in it and its addresses made those of its site. */
import { escapeHtml } from "../../shared/html.ts";
import { isSavedPart, type Resolve } from "./local-addresses.ts";
import type { AddressAttribute, PageOutline } from "./page-outline.ts";

/** Offsets in the page's text. */
export interface Hole {
  from: number;
  to: number;
}

interface Change extends Hole {
  text: string;
}

/** @param part offsets */
export function cutHtml(outline: PageOutline, part: Hole, holes: readonly Hole[], resolve: Resolve): string {
  const changes: Change[] = holes.map((hole) => ({ ...hole, text: "" }));
  const addresses = outline.addresses.filter(({ from, to }) => from >= part.from && to <= part.to);
  const saved = new Set(addresses.filter(isSavedSource).map(({ element }) => element));
  const late = new Set(
    addresses.filter((each) => isLate(each) && !saved.has(each.element)).map(({ element }) => element),
  );
  for (const attribute of addresses) changes.push({ ...attribute, text: written(attribute, late, resolve) });
  changes.sort((a, b) => a.from - b.from || b.to - a.to);
  let at = part.from;
  let html = "";
  for (const { from, to, text } of changes) {
    if (to <= at) continue;
    if (from >= part.to) break;
    html += outline.text.slice(at, Math.max(at, from)) + (from >= at ? text : "");
    at = Math.min(to, part.to);
  }
  return (html + outline.text.slice(at, part.to)).trim();
}

/** The address of a picture that a script would load once it is in sight. */
function isLate({ name, value }: AddressAttribute): boolean {
  return name.startsWith("data-") && value.trim() !== "";
}

/** A picture that was saved with the page, which is better than one that may be gone. */
function isSavedSource({ name, value }: AddressAttribute): boolean {
  return name === "src" && isSavedPart(value.trim());
}

function written(attribute: AddressAttribute, late: ReadonlySet<number>, resolve: Resolve): string {
  const { name, value, element } = attribute;
  const isUnused = name.startsWith("data-") ? !late.has(element) : name === "src" && late.has(element);
  if (isUnused) return "";
  const target = name.startsWith("data-") ? "src" : name;
  return `${target}="${escapeHtml(resolve(value))}"`;
}
