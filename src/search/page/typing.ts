/** When a word counts as typed: after a pause, and not while an input method is still composing it. */
/// <reference lib="dom" />

const pause = 200;

export function onTyping(input: HTMLInputElement, action: () => void): { cancel(): void } {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => clearTimeout(waiting);
  const soon = () => {
    cancel();
    waiting = setTimeout(action, pause);
  };
  input.addEventListener("input", (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) soon();
  });
  input.addEventListener("compositionend", soon);
  return { cancel };
}
