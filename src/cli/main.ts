/** The `newspark` command: understands the arguments, runs one command and never shows a stack trace unasked. */
import { resolve } from "node:path";
import type { Language } from "../shared/problem.ts";
import { Refused } from "../shared/refused.ts";
import { answerOn } from "./answer.ts";
import { commands } from "./commands.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { failureText } from "./failure-text.ts";
import { commandHelp, generalHelp } from "./help.ts";
import { newsparkVersion } from "./newspark-version.ts";
import { languageOf, parseCommandLine } from "./parse-command-line.ts";
import { progressLine } from "./progress-line.ts";
import { requirePortal } from "./require-portal.ts";

const answer = answerOn(process.stdout);

const logger = {
  info: answer.write,
  error: (line: string) => void process.stderr.write(`${line}\n`),
};

// There is nowhere else to say it; the exit code tells.
process.stderr.on("error", () => {});

export async function main(args: string[]): Promise<ExitCode> {
  const language = languageUnderstood(args);
  const code = await run(args, language);
  const lost = await answer.lost();
  if (!lost) return code;
  logger.error(failureIn(language, lost));
  return exitCode.systemFailure;
}

async function run(args: string[], language: Language): Promise<ExitCode> {
  let progress = (_line: string) => {};
  try {
    languageOf(args, process.env);
    const { command, values, arguments: words } = parseCommandLine(args, commands);
    if (values["version"]) logger.info(newsparkVersion());
    else if (!command) logger.info(generalHelp(commands, language));
    else if (values["help"]) logger.info(commandHelp(command, language));
    else {
      const root = resolve(String(values["root"] ?? "."));
      if (!command.anywhere) requirePortal(root);
      const json = values["json"] === true;
      progress = progressLine(process.stderr, json);
      const context = { root, language, json, values, logger, progress, clock: Date.now };
      return await command.run({ ...context, arguments: words });
    }
    return values["help"] || values["version"] ? exitCode.done : exitCode.wrongUsage;
  } catch (error) {
    progress("");
    const refused = error instanceof Refused ? error : undefined;
    const failure = refused?.sentence[language] ?? failureIn(language, error);
    logger.error(failure);
    if (args.includes("--json")) logger.info(JSON.stringify({ ok: false, failure }));
    return refused?.isUsage ? exitCode.wrongUsage : exitCode.systemFailure;
  }
}

/** The system's, where the one asked for is not known; of that it has to be told in some language. */
function languageUnderstood(args: string[]): Language {
  try {
    return languageOf(args, process.env);
  } catch {
    return languageOf([], process.env);
  }
}

function failureIn(language: Language, failure: unknown): string {
  return failureText(failure, language, Boolean(process.env["NEWSPARK_DEBUG"]));
}
