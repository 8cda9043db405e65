/** What the tags of a page do to its text. */

const block = new Set(
  "address article aside blockquote body br center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html iframe legend li main marquee nav ol option p pre section select summary table tbody td tfoot th thead title tr ul".split(
    " ",
  ),
);

const inert = new Set(
  "script style noscript template title select option textarea button iframe object embed applet svg math audio video head".split(
    " ",
  ),
);

const container = new Set("body div td th article section main form center dd li".split(" "));

/** It begins a line of its own. */
export function isBlock(tag: string): boolean {
  return block.has(tag);
}

/** Its text is no text of the page. */
export function isInert(tag: string): boolean {
  return inert.has(tag);
}

/** It may hold a whole body. */
export function isContainer(tag: string): boolean {
  return container.has(tag);
}
