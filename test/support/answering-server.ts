/** A site on the loopback address that answers each path as a test wants, and remembers what it was asked. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

interface Asked {
  method: string;
  path: string;
  userAgent: string;
}

export interface AnsweringServer {
  /** Without a trailing slash. */
  origin: string;
  /** In the order they came. */
  asked: Asked[];
  /** As `HEAD /path`. */
  requests(): string[];
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Either a whole answer, or the status of one, with its headers. */
export type Answers = Record<string, Answer | number | [status: number, headers: Record<string, string>]>;

/** @param answers by path; what is not among them is answered 200 */
export async function answeringServer(
  test: { after(action: () => void): unknown },
  answers: Answers = {},
  onRequest: () => void = () => {},
): Promise<AnsweringServer> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push({ method: request.method ?? "", path, userAgent: request.headers["user-agent"] ?? "" });
    onRequest();
    const answer = answers[path] ?? 200;
    if (typeof answer === "function") return answer(request, response);
    const [status, headers] = typeof answer === "number" ? [answer, {}] : answer;
    response.writeHead(status, headers).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  test.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    requests: () => asked.map(({ method, path }) => `${method} ${path}`),
  };
}
