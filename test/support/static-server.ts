/** Serves a built site on the loopback address, under a path if need be, as static hosting would. */
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".jpg": "image/jpeg",
  ".png": "image/png",
  ".webp": "image/webp",
  ".avif": "image/avif",
};

export interface StaticServer {
  /** Without a trailing slash. */
  origin: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** Answers with whole files only, as some hosts do. */
  noRanges?: boolean;
  /** Headers for a path, under the base path if there is one. */
  headers?: (path: string) => Record<string, string>;
}

export async function serve(
  folder: string,
  basePath = "",
  { noRanges = false, headers = () => ({}) }: ServeOptions = {},
): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const inside = path.startsWith(basePath) ? normalize(path.slice(basePath.length)) : "/nowhere";
    const file = join(folder, inside.endsWith("/") ? `${inside}index.html` : inside);
    const stats = statSync(file, { throwIfNoEntry: false });
    if (!stats?.isFile()) {
      response.writeHead(404, { ...headers(path), "Content-Type": "text/plain" }).end("not found");
      return;
    }
    const type = { ...headers(path), "Content-Type": types[extname(file)] ?? "application/octet-stream" };
    const range = noRanges ? null : /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "");
    if (!range) {
      response.writeHead(200, type);
      createReadStream(file).pipe(response);
      return;
    }
    const start = Number(range[1]);
    const end = Math.min(Number(range[2]), stats.size - 1);
    if (start > end) {
      response.writeHead(416, { "Content-Range": `bytes */${stats.size}` }).end();
      return;
    }
    response.writeHead(206, { ...type, "Content-Range": `bytes ${start}-${end}/${stats.size}` });
    createReadStream(file, { start, end }).pipe(response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
