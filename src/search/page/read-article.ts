/** What a result shows, read from the article's own page in the reader's version: nothing of it is kept twice on the site. */
/// <reference lib="dom" />

export interface ReadArticle {
  title: string;
  category: string;
  source: string;
  day: string;
  tags: string[];
  description: string;
  /** Of the body's page. */
  text: string;
  /** Addresses of the body's further pages. */
  further: string[];
}

/**
 * Those that are found together, since one that is out of reach must not hide the others.
 * @returns undefined for one that cannot be read
 * @throws TypeError where the network keeps all of them back
 */
export async function readArticles(urls: readonly string[]): Promise<(ReadArticle | undefined)[]> {
  const readings = await Promise.allSettled(urls.map(readArticle));
  const [first] = readings;
  if (first?.status === "rejected" && readings.every(({ status }) => status === "rejected")) {
    throw first.reason;
  }
  return readings.map((reading) => (reading.status === "fulfilled" ? reading.value : undefined));
}

/** @throws TypeError without a network */
export async function readArticle(url: string): Promise<ReadArticle | undefined> {
  const answer = await fetch(url);
  if (!answer.ok) return undefined;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const textOf = (selector: string) => page.querySelector(selector)?.textContent?.trim() ?? "";
  for (const note of page.querySelectorAll(".prose sup, .summary b")) note.remove();
  const own = new URL(url, location.href).href;
  const pages = [...page.querySelectorAll<HTMLAnchorElement>(".body-pages a:not([rel])")];
  return {
    title: textOf(".article h1"),
    category: textOf(".breadcrumbs li:last-child a"),
    source: textOf(".facts span"),
    day: textOf(".facts time").slice(0, 10),
    tags: [...page.querySelectorAll(".article .tags a")].map((tag) => tag.textContent ?? ""),
    description: page.querySelector<HTMLMetaElement>("meta[name=description]")?.content ?? "",
    text: [".subtitle", ".summary", ".prose", ".article-gallery", ".files"]
      .map((part) => textOf(`.article ${part}`))
      .join("\n"),
    further: pages
      .map((link) => new URL(link.getAttribute("href") ?? "", own).href)
      .filter((address) => address !== own),
  };
}
