/** Asks other sites whether their addresses still stand: once each, for as little as can be had, and no faster than is polite. */
import { faults, type Reply } from "./judge-reply.ts";
import { type Clock, createPace, type Paced } from "./pace.ts";

export interface Asking extends Clock {
  fetch: (address: string, init: RequestInit) => Promise<Response>;
  userAgent: string;
  /** Milliseconds for one request. */
  timeout?: number;
}

/** @param onReply is told each answer as it comes */
export async function askLinks(
  addresses: readonly string[],
  asking: Asking,
  onReply: (address: string, reply: Reply) => void,
): Promise<void> {
  const askOnce = hopper(asking);
  await Promise.all(addresses.map(async (address) => onReply(address, await follow(address, askOnce))));
}

interface Answer {
  status?: number;
  fault?: string;
  /** Whole, where the answer leads on. */
  next?: string;
  /** As the server sends it. */
  retryAfter?: string;
}

type AskOnce = (address: string) => Promise<Answer>;

const mostRedirects = 5;

async function follow(address: string, askOnce: AskOnce): Promise<Reply> {
  let here = address;
  let movedTo: string | undefined;
  let isPermanent = true;
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const { status, fault, next } = await askOnce(here);
    if (next === undefined) {
      return {
        ...(status !== undefined && { status }),
        ...(fault !== undefined && { fault }),
        ...(movedTo !== undefined && movedTo !== address && { movedTo }),
      };
    }
    isPermanent &&= status === 301 || status === 308;
    if (isPermanent) movedTo = next;
    here = next;
  }
  return { fault: faults.tooManyRedirects };
}

/** A host that was silent so often in a row would be so for all its other links as well, each for half a minute. */
const silencesBorne = 3;

const longestWait = 30_000;

/** One address without what it leads on to: by HEAD, and by GET where that is refused or says what may hold for HEAD alone. */
function hopper({ fetch, userAgent, timeout = 15_000, clock, sleep }: Asking): AskOnce {
  const pace = createPace({ clock, sleep });
  const silences = new Map<string, number>();

  const send = async (address: string, method: "HEAD" | "GET"): Promise<Answer> => {
    try {
      const response = await fetch(address, {
        method,
        redirect: "manual",
        signal: AbortSignal.timeout(timeout),
        headers: { "User-Agent": userAgent },
      });
      await response.body?.cancel();
      return answerOf(address, response);
    } catch (error) {
      return { fault: faultOf(error) };
    }
  };

  const ask = async (address: string, paced: Paced): Promise<Answer> => {
    let hasWaited = false;
    const patiently = async (method: "HEAD" | "GET") => {
      const answer = await paced(() => send(address, method));
      const wait = hasWaited ? undefined : waitWanted(answer, clock());
      if (wait === undefined) return answer;
      hasWaited = true;
      await sleep(wait);
      return paced(() => send(address, method));
    };
    const answer = await patiently("HEAD");
    return isWorthGet(answer) ? patiently("GET") : answer;
  };

  return (address) => {
    const { host } = new URL(address);
    return pace.turn(host, async (paced) => {
      const before = silences.get(host) ?? 0;
      if (before >= silencesBorne) return { fault: faults.leftAlone };
      const answer = await ask(address, paced);
      silences.set(host, answer.fault === faults.timeout ? before + 1 : 0);
      return answer;
    });
  };
}

function isWorthGet({ status, fault }: Answer): boolean {
  if (status === undefined) return fault !== faults.noSuchHost;
  return status >= 400 && ![401, 429, 999].includes(status);
}

/** Milliseconds; undefined where the server does not say, or wants more than can be borne. */
function waitWanted({ status, retryAfter }: Answer, now: number): number | undefined {
  if (status !== 429 || retryAfter === undefined) return undefined;
  const wait = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now;
  return wait <= longestWait ? Math.max(0, wait) : undefined;
}

function answerOf(address: string, { status, headers }: Response): Answer {
  const retryAfter = headers.get("retry-after");
  // Many servers write UTF-8 there, which a header's text does not know of.
  const location = Buffer.from(headers.get("location") ?? "", "latin1").toString("utf8");
  const leadsOn = [301, 302, 303, 307, 308].includes(status) && location !== "";
  const next = leadsOn && URL.canParse(location, address) ? new URL(location, address) : undefined;
  return {
    status,
    ...(next && /^https?:$/.test(next.protocol) && { next: next.href }),
    ...(retryAfter !== null && { retryAfter }),
  };
}

function faultOf(error: unknown): string {
  const { name, cause } = error as { name?: string; cause?: { code?: unknown } };
  const code = cause?.code ?? faults.unclear;
  const isTimeout = name === "TimeoutError" || /TIMEDOUT|TIMEOUT/.test(String(code));
  return isTimeout ? faults.timeout : String(code);
}
