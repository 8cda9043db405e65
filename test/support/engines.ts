/** Search engines on the loopback address that answer as theirs do. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Afterwards } from "./scratch.ts";

interface Pushed {
  method: string;
  /** Path and query. */
  target: string;
  type: string;
  body: string;
}

/** What an engine answers, by the addresses it was told; undefined for no answer at all. */
export type Behaviour = (pushed: Pushed) => { status: number; body: unknown } | undefined;

export interface Engine {
  endpoint: string;
  /** In the order they came. */
  pushed: Pushed[];
}

export async function engine(test: Afterwards, behaviour: Behaviour): Promise<Engine> {
  const pushed: Pushed[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const { method = "", url = "", headers } = request;
    const told = { method, target: url, type: headers["content-type"] ?? "", body };
    pushed.push(told);
    const answer = behaviour(told);
    if (!answer) return;
    const text = typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body);
    response.writeHead(answer.status, { Location: "/elsewhere" }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  test.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/told`, pushed };
}

/**
 * Baidu for one site and one token.
 * @param quota addresses that it takes; it takes none where there are more
 */
export function baidu({ site = "https://www.park.example", token = "secret", quota = 10 }): Behaviour {
  let remain = quota;
  return ({ target, body }) => {
    const asked = new URL(target, "http://data.example").searchParams;
    const failure = (error: number, message: string) => ({ status: error, body: { error, message } });
    if (asked.get("token") !== token) return failure(401, "token is not valid");
    const urls = body.split("\n");
    if (urls.length > 2000) return failure(400, "only 2000 urls are allowed once");
    if (urls.length > remain) return failure(400, "over quota");
    const foreign = urls.filter((url) => !url.startsWith(`${site}/`));
    const invalid = urls.filter((url) => !foreign.includes(url) && url.length > 256);
    const success = urls.length - foreign.length - invalid.length;
    remain -= success;
    return {
      status: 200,
      body: {
        ...{ remain, success },
        ...(foreign.length > 0 && { not_same_site: foreign }),
        ...(invalid.length > 0 && { not_valid: invalid }),
      },
    };
  };
}
