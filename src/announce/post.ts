/** One request to a search engine, and what came of it in words that hold no secret. */
import type { Fetch } from "./announcement.ts";

export type Reply = { status: number; text: string } | { fault: string };

/** Milliseconds. */
const patience = 20_000;

/** Bytes of an answer that are read; those of search engines are short, unless all addresses are refused. */
const longestAnswer = 4_000_000;

export interface PostOptions {
  fetch: Fetch;
  /** Milliseconds. */
  timeout?: number | undefined;
}

/** An address that leads on is not followed, since there may be a token in it. */
export async function post(
  address: string,
  { type, body }: { type: string; body: string },
  { fetch, timeout = patience }: PostOptions,
): Promise<Reply> {
  try {
    const response = await fetch(address, {
      method: "POST",
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(timeout),
      headers: { "Content-Type": type, "User-Agent": "Newspark" },
    });
    return { status: response.status, text: await textOf(response) };
  } catch (error) {
    const { name, cause } = error as { name?: string; cause?: { code?: unknown } };
    return { fault: name === "TimeoutError" ? "timeout" : String(cause?.code ?? name) };
  }
}

async function textOf({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > longestAnswer) break;
  }
  return Buffer.concat(chunks).toString("utf8");
}
