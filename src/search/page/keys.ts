/** Searching with the keyboard alone. */
/// <reference lib="dom" />

/** `/` leads to the field from wherever nothing is typed. */
export function goToField(event: KeyboardEvent, input: HTMLInputElement): void {
  const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
  if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  input.select();
}

/** Arrows lead from the field to the first result, and from one to the next. */
export function goAlong(event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const links = [...list.querySelectorAll("a")];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  if (!step || links.length === 0 || (at < 0 && (event.target !== input || step < 0))) return;
  event.preventDefault();
  (links[at + step] ?? (step < 0 ? input : links[at]))?.focus();
}
