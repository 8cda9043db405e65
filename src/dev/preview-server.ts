/** Eleventy's dev server on the loopback address: drafts are not for the neighbours on the network. */
import { join } from "node:path";
import EleventyDevServer from "@11ty/eleventy-dev-server";
import { escapeHtml } from "../shared/html.ts";
import type { Logger } from "../shared/logger.ts";

export interface PreviewServer {
  url: string;
  reload(): void;
  /** The open page takes what differs into itself where it is one of these; paths under the directory. */
  update(pages: readonly string[]): void;
  close(): Promise<void>;
}

/**
 * @param port the next free one is taken when it is in use
 * @param report what to show as long as there is no page to show
 */
export async function startPreviewServer(
  directory: string,
  port: number,
  logger: Logger,
  report: () => string | undefined,
): Promise<PreviewServer> {
  const server = EleventyDevServer.getServer("newspark", directory, {
    messageOnStart: () => false,
    logger: { info: () => {}, log: () => {}, error: (line) => logger.error(line) },
    middleware: [
      (_request, response, next) => {
        const text = report();
        if (text === undefined) return next();
        response.statusCode = 503;
        response.setHeader("Content-Type", "text/html; charset=utf-8");
        response.end(
          `<!doctype html><html lang="zh"><title>newspark</title><body><pre>${escapeHtml(text)}</pre></body></html>`,
        );
      },
    ],
  });
  server._serverListen = (free) => void server.server.listen({ port: free, host: "127.0.0.1" });
  server.serve(port);
  await server.ready();
  const address = server.server.address();
  const actual = typeof address === "object" && address ? address.port : port;
  return {
    url: `http://localhost:${actual}`,
    reload: () => server.reload({ files: [], build: { templates: [] } }),
    update: (pages) => server.reloadFiles(pages.map((page) => join(directory, page))),
    close: () => server.close(),
  };
}
