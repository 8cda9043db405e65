/** The search page: what is typed is looked up at once, and stands in the page's address, so that it can be shared. */
/// <reference lib="dom" />
import type { Letters } from "../../terms/terms.ts";
import { excerptOf, markMatches, type Span } from "../excerpt.ts";
import { pairsOf, piecesOf, type Query } from "../query.ts";
import { part, spanNodes } from "./elements.ts";
import { type Answer, openEngine } from "./engine.ts";
import { goAlong, goToField } from "./keys.ts";
import { type ReadArticle, readArticle, readArticles } from "./read-article.ts";
import { onTyping } from "./typing.ts";

const resultsAtOnce = 10;
/** Further pages of a long body that are looked through for the words. */
const mostFurther = 5;

type State = "idle" | "busy" | "found" | "near" | "none" | "short" | "failed";

export function startSearchPage(root: HTMLElement): void {
  const form = part(root, "form", HTMLFormElement);
  const input = part(root, "[name=q]", HTMLInputElement);
  const list = part(root, "[data-results]", HTMLElement);
  const more = part(root, "[data-more]", HTMLButtonElement);
  const template = part(root, "template", HTMLTemplateElement);
  const count = part(root, "[data-count]", HTMLElement);
  const engine = openEngine({
    index: root.dataset["index"] ?? "",
    characters: root.dataset["characters"] ?? "",
  });
  /** Of the page's version. */
  const home = new URL("..", form.action);
  /** Which search the results on the page are of; an older one that comes late is dropped. */
  let current = 0;
  let asked = "";

  const show = (state: State) => {
    root.dataset["state"] = state;
    // From here on the state says what there is to show, see boot.js.
    delete document.documentElement.dataset["asked"];
    for (const line of root.querySelectorAll<HTMLElement>("[data-when]")) {
      line.hidden = line.dataset["when"] !== state;
    }
  };

  const run = async () => {
    const query = queryIn(form);
    const key = JSON.stringify(query);
    if (key === asked) return;
    asked = key;
    const mine = ++current;
    more.hidden = true;
    if (query.text.trim() === "") {
      list.replaceChildren();
      show("idle");
      return;
    }
    show("busy");
    try {
      const answer = await engine.search(query);
      if (mine !== current) return;
      if (!answer || answer.total === 0) {
        list.replaceChildren();
        show(answer ? "none" : "short");
        return;
      }
      const page = await resultsFrom(answer, 0, query);
      if (mine !== current) return;
      count.textContent = String(answer.total);
      list.replaceChildren(...page);
      show(answer.isWhole ? "found" : "near");
      offerMore(answer, query, mine);
    } catch {
      if (mine !== current) return;
      asked = "";
      list.replaceChildren();
      show("failed");
    }
  };

  const offerMore = (answer: Answer, query: Query, mine: number) => {
    more.hidden = list.children.length >= answer.total;
    more.onclick = async () => {
      more.disabled = true;
      try {
        const page = await resultsFrom(answer, list.children.length, query);
        if (mine !== current) return;
        list.append(...page);
        page[0]?.querySelector("a")?.focus();
        offerMore(answer, query, mine);
      } catch {
        if (mine === current) show("failed");
      } finally {
        more.disabled = false;
      }
    };
  };

  const resultsFrom = async (answer: Answer, from: number, { text }: Query): Promise<HTMLElement[]> => {
    const letters = await engine.letters();
    const places = Array.from(
      { length: Math.min(resultsAtOnce, answer.total - from) },
      (_, index) => from + index,
    );
    const urls = await Promise.all(
      places.map(async (place) => new URL((await answer.url(place)).slice(1), home).href),
    );
    const articles = await readArticles(urls);
    return await Promise.all(urls.map((url, index) => result(url, articles[index], text, letters)));
  };

  const result = async (
    url: string,
    article: ReadArticle | undefined,
    text: string,
    letters: Letters,
  ): Promise<HTMLElement> => {
    const item = part(template.content.cloneNode(true) as DocumentFragment, "li", HTMLElement);
    const fill = (name: string, spans: readonly Span[]) => {
      part(item, `[data-${name}]`, HTMLElement).replaceChildren(...spanNodes(spans));
    };
    const link = part(item, "a", HTMLAnchorElement);
    link.href = url;
    if (!article) {
      link.textContent = decodeURI(url);
      return item;
    }
    const whole = piecesOf(text);
    const passage = await passageIn(article, whole, letters);
    const isNamed = markMatches(article.title, whole, letters).some(({ isMatch }) => isMatch);
    // The pairs of the words may all be there without the words.
    const pieces = passage || isNamed || article.further.length > 0 ? whole : pairsOf(text);
    const found = pieces === whole ? passage : await passageIn(article, pieces, letters);
    if (found?.url) link.href = found.url;
    fill("title", markMatches(article.title, pieces, letters));
    fill("excerpt", found?.spans ?? markMatches(article.description, pieces, letters));
    fill("category", [{ text: article.category, isMatch: false }]);
    fill("source", [{ text: article.source, isMatch: false }]);
    fill("day", [{ text: article.day, isMatch: false }]);
    // Otherwise nothing would tell why the article is among the results.
    const tags = article.tags.map((tag) => markMatches(tag, pieces, letters));
    fill("tag", tags.find((spans) => spans.some(({ isMatch }) => isMatch)) ?? []);
    return item;
  };

  /** The browser's entry of this page came from typing, and nobody has settled on it. */
  let isTyped = false;
  const settle = () => {
    isTyped = false;
  };
  const typing = onTyping(input, () => {
    const address = addressOf(form);
    if (location.href !== address) {
      // The first change leaves the search before it to be gone back to; those that follow are one attempt at the next.
      if (isTyped) history.replaceState(null, "", address);
      else history.pushState(null, "", address);
      isTyped = true;
    }
    run();
  });
  const now = () => {
    typing.cancel();
    if (location.href !== addressOf(form)) history.pushState(null, "", addressOf(form));
    settle();
    run();
  };
  form.addEventListener("change", (event) => {
    if (event.target !== input) now();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    now();
  });
  addEventListener("popstate", () => {
    settle();
    fillForm(form);
    run();
  });
  // Back from a result, where the browser has kept this page as it was.
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) settle();
  });
  addEventListener("keydown", (event) => {
    goToField(event, input);
    goAlong(event, input, list);
  });
  fillForm(form);
  if (input.value === "") input.focus({ preventScroll: true });
  run();
}

/** Where the words stand: in the article's first page, or in a further one. */
async function passageIn(
  { text, further }: ReadArticle,
  pieces: readonly string[],
  letters: Letters,
): Promise<{ spans: Span[]; url?: string } | undefined> {
  const spans = excerptOf(text, pieces, letters);
  if (spans) return { spans };
  for (const url of further.slice(0, mostFurther)) {
    const page = await readArticle(url).catch(() => undefined);
    const found = page && excerptOf(page.text, pieces, letters);
    if (found) return { spans: found, url };
  }
  return undefined;
}

function queryIn(form: HTMLFormElement): Query {
  const values = new FormData(form);
  const chosen = (name: string) => String(values.get(name) ?? "");
  const query: Query = { text: chosen("q"), sort: chosen("sort") === "date" ? "date" : "relevance" };
  for (const name of ["category", "source", "year"] as const) {
    const value = chosen(name);
    if (value !== "") query[name] = value;
  }
  return query;
}

/** The page with the form's values, those that say nothing left out. */
function addressOf(form: HTMLFormElement): string {
  const address = new URL(form.action);
  for (const [name, value] of new FormData(form)) {
    if (value !== "") address.searchParams.set(name, String(value));
  }
  return address.href;
}

function fillForm(form: HTMLFormElement): void {
  form.reset();
  for (const [name, value] of new URL(location.href).searchParams) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
  }
  // A filter that is not among those offered filters nothing.
  for (const field of form.querySelectorAll("select")) {
    if (field.selectedIndex < 0) field.selectedIndex = 0;
  }
}
