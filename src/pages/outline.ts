/** The outline of a page of which there are few, so that it is made at once. */
import type { Page, PageOutline } from "./view-models.ts";

export function made(page: Page): PageOutline {
  const { chrome, ...own } = page;
  const { output, kind, single } = page;
  return { output, kind, single, chrome, basis: () => JSON.stringify(own), make: () => page };
}
