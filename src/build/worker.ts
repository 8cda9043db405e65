/** A thread beside the main one: it loads what it needs at once, then obeys one order after the other. */
import { parentPort } from "node:worker_threads";
import { openTerms } from "../corpus/corpus.ts";
import { keptRelated } from "../corpus/kept-related.ts";
import {
  type ArticleReader,
  articleReader,
  type BodySurroundings,
  type ReaderSetup,
} from "./article-reader.ts";
import { packBodies } from "./packed-bodies.ts";
import { unpackPages } from "./packed-pages.ts";
import { pageWriter, type WritePages } from "./page-writer.ts";
import { portalQuestions } from "./portal-facts.ts";
import { siteConversions } from "./site-conversions.ts";
import type { FrontMatterAnswer, Order, PagesAnswer, RelatedAnswer } from "./worker-orders.ts";

let reading: { reader: ArticleReader; setup: ReaderSetup } | undefined;
let around: BodySurroundings | undefined;
let write: WritePages | undefined;

async function obey(order: Order): Promise<void> {
  switch (order.kind) {
    case "reading":
      reading = { reader: articleReader(order.setup), setup: order.setup };
      return;
    case "frontMatter": {
      const { reader } = begun(reading);
      parentPort?.postMessage(order.files.map(reader.frontMatter) satisfies FrontMatterAnswer);
      return;
    }
    case "portal": {
      const { root, site, glossary } = begun(reading).setup;
      const conversions = await siteConversions(root, site, glossary);
      around = { portal: portalQuestions(order.facts), conversions };
      return;
    }
    case "bodies": {
      const answer = await packBodies(order.files, begun(reading).reader, begun(around));
      parentPort?.postMessage(answer, [answer.buffer]);
      return;
    }
    case "related": {
      const terms = openTerms(order.terms);
      try {
        parentPort?.postMessage(keptRelated(terms, order.sources) satisfies RelatedAnswer);
      } finally {
        terms.close();
      }
      return;
    }
    case "writing":
      write = pageWriter(order.setup);
      return;
    case "pages": {
      const { buffer } = order.pages;
      const written = begun(write)(unpackPages(order.pages));
      parentPort?.postMessage({ written, buffer } satisfies PagesAnswer, [buffer]);
    }
  }
}

function begun<Setup>(setup: Setup | undefined): Setup {
  if (!setup) throw new Error("an order came before its setup");
  return setup;
}

let last: Promise<void> = Promise.resolve();

parentPort?.on("message", (order: Order) => {
  last = last.then(() => obey(order));
});
