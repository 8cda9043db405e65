/**
 * Who may ask when: few at once, one at a time for each host, with a pause between, since other sites did not ask to be checked.
 */

export interface Clock {
  /** Milliseconds since 1970 UTC. */
  clock: () => number;
  sleep: (milliseconds: number) => Promise<unknown>;
}

/** Sends one request when its time has come. */
export type Paced = <Result>(send: () => Promise<Result>) => Promise<Result>;

export interface Pace {
  /** Runs the action when all earlier ones for the host are done; until it ends the host is asked by nobody else. */
  turn<Result>(host: string, action: (paced: Paced) => Promise<Result>): Promise<Result>;
}

const mostAtOnce = 4;
const pauseForHost = 500;

export function createPace({ clock, sleep }: Clock): Pace {
  const turns = new Map<string, Promise<unknown>>();
  const lastAsked = new Map<string, number>();
  const waiting: (() => void)[] = [];
  let free = mostAtOnce;
  const place = async () => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const leave = () => {
    const next = waiting.shift();
    if (next) next();
    else free++;
  };
  const pacedFor = (host: string): Paced => {
    return async (send) => {
      const pause = (lastAsked.get(host) ?? Number.NEGATIVE_INFINITY) + pauseForHost - clock();
      if (pause > 0) await sleep(pause);
      // Only now, lest those who wait for their hosts keep others from asking.
      await place();
      try {
        return await send();
      } finally {
        lastAsked.set(host, clock());
        leave();
      }
    };
  };
  return {
    turn(host, action) {
      const result = (turns.get(host) ?? Promise.resolve()).then(() => action(pacedFor(host)));
      turns.set(
        host,
        result.catch(() => {}),
      );
      return result;
    },
  };
}
