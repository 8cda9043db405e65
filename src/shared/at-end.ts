/**
 * What must not be left behind when the process ends before its time: by Ctrl-C, a closed terminal, a machine that shuts down. Only
 * while there is such a thing does Newspark listen to signals, since then they wait for the next turn of the process.
 */
import { constants } from "node:os";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

const actions = new Set<() => void>();

/**
 * @param action is done at once, and waits for nothing
 * @returns a function that makes it needless
 */
export function atEnd(action: () => void): () => void {
  if (actions.size === 0) {
    for (const signal of signals) process.on(signal, endBy);
    process.on("exit", doAll);
  }
  actions.add(action);
  return () => {
    if (actions.delete(action) && actions.size === 0) listenNoMore();
  };
}

function listenNoMore(): void {
  for (const signal of signals) process.off(signal, endBy);
  process.off("exit", doAll);
}

function doAll(): void {
  for (const action of actions) {
    try {
      action();
    } catch {
      // The others are no less due.
    }
  }
  actions.clear();
}

/** The process ends as the signal ends it, so that whoever sent it sees what came of it. */
function endBy(signal: (typeof signals)[number]): void {
  doAll();
  listenNoMore();
  process.kill(process.pid, signal);
  // The first process of a container is not ended by a signal of its own.
  process.exit(128 + constants.signals[signal]);
}
