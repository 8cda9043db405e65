/** Under the field in the head of a page: the first results while one types. */
/// <reference lib="dom" />
import { markMatches } from "../excerpt.ts";
import { piecesOf } from "../query.ts";
import { part, spanNodes } from "./elements.ts";
import { openEngine } from "./engine.ts";
import { goAlong } from "./keys.ts";
import { readArticles } from "./read-article.ts";
import { onTyping } from "./typing.ts";

const most = 6;

/** @param form in the head, whose action is the search page of the page's version */
export function startSuggestions(form: HTMLFormElement): void {
  const input = part(form, "[name=q]", HTMLInputElement);
  const box = part(form, "[data-suggestions]", HTMLElement);
  const list = part(box, "ul", HTMLElement);
  const count = part(box, "b", HTMLElement);
  const { index = "", characters = "" } = form.dataset;
  const engine = openEngine({ index, characters });
  const home = new URL("..", form.action);
  /** Which words the suggestions are for; those of others that come late are dropped. */
  let current = "";

  /** Nothing is left that a later focus could show again. */
  const clear = () => {
    box.hidden = true;
    list.replaceChildren();
  };

  const suggest = async () => {
    const text = input.value.trim();
    current = text;
    const answer = text === "" ? undefined : await engine.search({ text, sort: "relevance" });
    if (current !== text) return;
    if (!answer || answer.total === 0) {
      clear();
      return;
    }
    const letters = await engine.letters();
    const places = Array.from({ length: Math.min(most, answer.total) }, (_, place) => place);
    const urls = await Promise.all(
      places.map(async (place) => new URL((await answer.url(place)).slice(1), home).href),
    );
    const articles = await readArticles(urls);
    if (current !== text) return;
    const items = urls.map((url, index) => {
      const title = articles[index]?.title ?? decodeURI(url);
      const link = document.createElement("a");
      link.href = url;
      link.append(...spanNodes(markMatches(title, piecesOf(text), letters)));
      const item = document.createElement("li");
      item.append(link);
      return item;
    });
    count.textContent = String(answer.total);
    list.replaceChildren(...items);
    // Whoever has gone on meanwhile finds them on coming back.
    box.hidden = !form.contains(document.activeElement);
  };
  // Suggestions are a help; without them the field leads to the search page, which tells what is wrong.
  const update = () => {
    const text = input.value.trim();
    suggest().catch(() => {
      if (current === text) clear();
    });
  };
  onTyping(input, update);
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !box.hidden) {
      event.preventDefault();
      box.hidden = true;
      input.focus();
    } else if (!box.hidden) goAlong(event, input, list);
  });
  form.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) box.hidden = true;
  });
  input.addEventListener("focus", () => {
    if (input.value.trim() !== "" && list.children.length > 0) box.hidden = false;
  });
  // What was typed while this script was on its way.
  if (input.value.trim() !== "") update();
}
