/** The script of searching: the whole search page, or else suggestions in the head of any other. */
/// <reference lib="dom" />
import { startSearchPage } from "./search-page.ts";
import { startSuggestions } from "./suggestions.ts";

const page = document.querySelector<HTMLElement>("[data-search]");
const form = document.querySelector<HTMLFormElement>("[data-suggest]");
if (page) startSearchPage(page);
else if (form) startSuggestions(form);
