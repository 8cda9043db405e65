/** A thread beside the main one: it loads what it needs at once, then obeys one order after the other. */
import { parentPort } from "node:worker_threads";
import { openTerms, type Terms, type TermsPlace } from "../corpus/corpus.ts";
import { keptRelated } from "../corpus/kept-related.ts";
import { makePart } from "../documents/search.ts";
import type { PortalQuestions } from "../markdown/body-context.ts";
import { drawAhead } from "../render/qr-code.ts";
import { inTurn } from "../shared/in-turn.ts";
import { type ArticleReader, articleReader, type BodyReading } from "./article-reader.ts";
import { packBodies } from "./packed-bodies.ts";
import { unpackPages } from "./packed-pages.ts";
import { pageWriter, type WritePages } from "./page-writer.ts";
import { portalQuestions } from "./portal-facts.ts";
import { siteConversions } from "./site-conversions.ts";
import type { Answers, Order } from "./worker-orders.ts";

let reader: ArticleReader | undefined;
let portal: PortalQuestions | undefined;
let write: WritePages | undefined;

async function obey(order: Order): Promise<void> {
  switch (order.kind) {
    case "reading": {
      const { root, site, glossary } = order.setup;
      reader = articleReader(order.setup, await siteConversions(root, site, glossary));
      return;
    }
    case "frontMatter":
      parentPort?.postMessage(order.files.map(begun(reader).frontMatter) satisfies Answers["frontMatter"]);
      return;
    case "earlyBodies": {
      const { takeOver, earlyBody } = begun(reader);
      takeOver(order.unread);
      return await answerBodies(order.files, earlyBody);
    }
    case "portal":
      portal = portalQuestions(order.facts);
      return;
    case "bodies": {
      const { body } = begun(reader);
      const questions = begun(portal);
      return await answerBodies(order.files, (file) => body(file, questions));
    }
    case "related":
      return withTerms(order.terms, (terms) => {
        parentPort?.postMessage(keptRelated(terms, order.sources) satisfies Answers["related"]);
      });
    case "searchParts":
      return withTerms(order.terms, ({ terms }) => {
        const parts: Answers["searchParts"] = order.parts.map((part) =>
          Uint8Array.from(makePart(part, { readTerms: terms })),
        );
        parentPort?.postMessage(
          parts,
          parts.map(({ buffer }) => buffer),
        );
      });
    case "codes":
      return drawAhead(order.texts);
    case "writing":
      write = pageWriter(order.setup);
      return;
    case "pages": {
      const { buffer } = order.pages;
      const written = begun(write)(unpackPages(order.pages));
      parentPort?.postMessage({ written, buffer } satisfies Answers["pages"], [buffer]);
    }
  }
}

function withTerms(place: TermsPlace, action: (terms: Terms) => void): void {
  const terms = openTerms(place);
  try {
    action(terms);
  } finally {
    terms.close();
  }
}

async function answerBodies(
  files: readonly string[],
  read: (file: string) => Promise<BodyReading | undefined>,
): Promise<void> {
  const answer = packBodies(await inTurn(files, read));
  parentPort?.postMessage(answer, [answer.buffer]);
}

function begun<Setup>(setup: Setup | undefined): Setup {
  if (!setup) throw new Error("an order came before its setup");
  return setup;
}

let last: Promise<void> = Promise.resolve();

parentPort?.on("message", (order: Order) => {
  last = last.then(() => obey(order));
});
