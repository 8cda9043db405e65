/** What a build would refuse in a text before it is written, found by the build's own readers. */
import { dirname, join } from "node:path";
import type { Site } from "../config/site.ts";
import { readArticle } from "../content/read-article.ts";
import type { ReadContext } from "../content/read-context.ts";
import { readPage } from "../content/read-page.ts";
import { tooLarge } from "../content/read-source-file.ts";
import { readTopic } from "../content/read-topic.ts";
import type { Conversions } from "../conversion/conversions.ts";
import type { AssetCollector } from "../images/collector.ts";
import type { PortalQuestions } from "../markdown/body-context.ts";
import { renderBody } from "../markdown/render-body.ts";
import type { Problem } from "../shared/problem.ts";

export type TextKind = "article" | "page" | "topic";

export interface TextChecker {
  /** @returns errors, those of the front matter with the key that has them */
  errorsIn(kind: TextKind, file: string, text: string): Promise<TextError[]>;
}

interface TextError {
  problem: Problem;
  /** Undefined for the body, and for the file as a whole. */
  key?: string;
  isBody: boolean;
}

export interface TextChecking extends PortalQuestions {
  root: string;
  site: Site;
  context: ReadContext;
  conversions: Conversions;
  /** Ids of all articles. */
  articles: ReadonlySet<string>;
  /** Whether the files that texts name are on the disk by then. */
  hasFiles: boolean;
}

const ofFiles = new Set(["picture/missing", "link/missing", "video/missing"]);

export function textChecker(checking: TextChecking): TextChecker {
  const { root, site, context, conversions, articles, hasFiles, ...questions } = checking;
  const trusting: ReadContext = {
    ...context,
    findFile: (named, _kind, at, directory) => {
      const words = typeof named === "string" ? { file: named } : named;
      return { reference: { ...at, path: join(directory, words.file), name: words.file, alt: "" } };
    },
  };
  return {
    async errorsIn(kind, file, text) {
      const source = { file, directory: dirname(join(root, file)), text };
      const { front, problems, markdown, bodyLine } = frontMatterOf(kind, source, trusting, articles);
      const lines = text.split("\n");
      const { problems: ofBody } = await renderBody(markdown, {
        ...{ ...questions, file, root, site, conversions, rules: [] },
        firstLine: bodyLine,
        onePage: kind !== "article",
        directory: source.directory,
        assets: noAssets,
        script: site.script,
      });
      const isError = ({ severity, rule }: Problem) =>
        severity === "error" && (hasFiles || !ofFiles.has(rule));
      const size = tooLarge(Buffer.byteLength(text), { file, line: 1, column: 1 });
      return [
        ...problems.filter(isError).map((problem): TextError => {
          const key = /^([a-z]+):/i.exec(lines[problem.line - 1] ?? "")?.[1];
          const isBody = problem.line >= bodyLine && front;
          return { problem, isBody, ...(key !== undefined && !isBody && { key }) };
        }),
        ...ofBody.filter(isError).map((problem) => ({ problem, isBody: true })),
        ...(size ? [{ problem: size, isBody: true }] : []),
      ];
    },
  };
}

function frontMatterOf(
  kind: TextKind,
  source: { file: string; directory: string; text: string },
  context: ReadContext,
  articles: ReadonlySet<string>,
) {
  if (kind === "article") {
    const { article, problems } = readArticle(source, context);
    return { front: true, problems, markdown: article.markdown, bodyLine: article.bodyLine };
  }
  if (kind === "page") {
    const { page, problems } = readPage(source, context);
    return { front: true, problems, markdown: page.markdown, bodyLine: page.bodyLine };
  }
  const { topic, problems } = readTopic(source, context, articles);
  return { front: true, problems, markdown: topic.markdown, bodyLine: topic.bodyLine };
}

/** Pictures were looked into when they were placed. */
const noAssets: AssetCollector = {
  picture: async (_path, words) => ({
    picture: { ...words, width: 1, height: 1, src: "/", sources: [], thumbnail: "/" },
  }),
  file: (path) => ({ url: "/", name: path, type: "", bytes: 0 }),
  uses: () => [],
  adopt() {},
  jobs: () => [],
};
