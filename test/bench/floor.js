/**
 * What no generator of the same packages can do without: each article is read, its front matter and its Markdown are parsed, it
 * goes through a Nunjucks layout and is written, on all cores; no lists, neighbours, related articles, codes, checks or ledger.
 * Run in a folder with `content/`; writes `_site/`.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { isMainThread, Worker, workerData } from "node:worker_threads";
import matter from "gray-matter";
import { DateTime } from "luxon";
import MarkdownIt from "markdown-it";

const threads = availableParallelism();

/** As much markup as surrounds an article of a portal. */
const layout = `<!DOCTYPE html>
<html lang="zh-Hans"><head><meta charset="utf-8"><title>{{ title }}</title></head>
<body>{{ around | safe }}<main><h1>{{ title }}</h1>
<div>来源：{{ source }} 日期：{{ day }}</div>
{{ html | safe }}
<p>{% for tag in tags %}<a href="/tags/{{ tag }}/">{{ tag }}</a> {% endfor %}</p></main></body></html>
`;

if (isMainThread) {
  for (let index = 1; index < threads; index++) new Worker(new URL(import.meta.url), { workerData: index });
}
await makeShare(isMainThread ? 0 : workerData);

async function makeShare(share) {
  const eleventy = createRequire(import.meta.url).resolve("@11ty/eleventy");
  const nunjucks = createRequire(eleventy)("nunjucks");
  const template = nunjucks.compile(layout, new nunjucks.Environment(null, { autoescape: true }));
  const markdown = new MarkdownIt({ html: true, typographer: true });
  const around = `<nav>${'<a href="/news/keji/">科技创新</a>'.repeat(130)}</nav>`;
  const files = readdirSync("content", { recursive: true }).filter((name) => name.endsWith(".md"));
  const folders = new Set();
  for (const [index, file] of files.entries()) {
    if (index % threads !== share) continue;
    // With options, because without them gray-matter remembers every article.
    const { data, content } = matter(readFileSync(join("content", file), "utf8"), { language: "yaml" });
    const day = DateTime.fromJSDate(new Date(data.date), { zone: "Asia/Shanghai" }).toISODate();
    const html = template.render({ ...data, day, around, html: markdown.render(content) });
    const target = join("_site", file.replace(/\.md$/, ".html"));
    const folder = dirname(target);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(target, html);
  }
}
