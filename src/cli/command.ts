/** Command: what every `newspark` command is made of. */
import type { Logger } from "../shared/logger.ts";
import type { Language } from "../shared/problem.ts";
import { Refused, type Sentence } from "../shared/refused.ts";
import type { ExitCode } from "./exit-code.ts";

export type { Sentence } from "../shared/refused.ts";

export interface CommandOption {
  name: string;
  /** What stands for the value in the help; an option without it is a switch. */
  value?: string;
  help: Sentence;
}

export type OptionValues = Record<string, string | boolean | undefined>;

interface CommandContext {
  /** Absolute path of the portal. */
  root: string;
  language: Language;
  /** The answer goes to standard output as one JSON object. */
  json: boolean;
  values: OptionValues;
  /** What stands for the command's argument; none for a command without one. */
  arguments: string[];
  /** `info` is the answer, `error` everything said along the way. */
  logger: Logger;
  /** Rewrites the line a person watches; does nothing where nobody does. */
  progress: (line: string) => void;
  /** Milliseconds since 1970 UTC. */
  clock: () => number;
}

export interface Command {
  name: string;
  summary: Sentence;
  options: CommandOption[];
  /** What the command takes beside its options. */
  argument?: {
    name: string;
    help: Sentence;
    several?: boolean;
    /** Said where it is missing, with an example; by default its name. */
    missing?: Sentence;
  };
  /** The command works without a portal. */
  anywhere?: boolean;
  run(context: CommandContext): Promise<ExitCode>;
}

/** Called wrongly: said in both languages, answered with exit code 2. */
export class UsageError extends Refused {
  constructor(sentence: Sentence) {
    super(sentence, true);
  }
}
