/** Where a command's answer goes, which may be a full disk or a reader who has gone. */
import type { Writable } from "node:stream";

/** What the command did stands; only nobody could be told. */
export class AnswerLost extends Error {
  constructor(cause: Error) {
    super(cause.message, { cause });
  }
}

export interface Answer {
  write(line: string): void;
  /** When all is written; undefined where it arrived, or its reader had seen enough (`| head`). */
  lost(): Promise<AnswerLost | undefined>;
}

export function answerOn(stream: Writable): Answer {
  let failure: Error | undefined;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") failure ??= error;
  });
  return {
    write: (line) => void stream.write(`${line}\n`),
    async lost() {
      await new Promise<void>((resolve) => void stream.write("", () => resolve()));
      return failure && new AnswerLost(failure);
    },
  };
}
