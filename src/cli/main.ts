/** The `newspark` command: understands the arguments, runs one command and never shows a stack trace unasked. */
import { resolve } from "node:path";
import type { Language } from "../shared/problem.ts";
import { Refused } from "../shared/refused.ts";
import { commands } from "./commands.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { failureText } from "./failure-text.ts";
import { commandHelp, generalHelp } from "./help.ts";
import { newsparkVersion } from "./newspark-version.ts";
import { languageOf, parseCommandLine } from "./parse-command-line.ts";
import { progressLine } from "./progress-line.ts";
import { requirePortal } from "./require-portal.ts";

const logger = {
  info: (line: string) => void process.stdout.write(`${line}\n`),
  error: (line: string) => void process.stderr.write(`${line}\n`),
};

/** Who reads only the first lines of an answer (`| head`) has seen enough. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(exitCode.done);
  throw error;
});

export async function main(args: string[]): Promise<ExitCode> {
  let language: Language = "en";
  let progress = (_line: string) => {};
  try {
    language = languageOf([], process.env);
    language = languageOf(args, process.env);
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
    const failure =
      refused?.sentence[language] ?? failureText(error, language, Boolean(process.env["NEWSPARK_DEBUG"]));
    logger.error(failure);
    if (args.includes("--json")) logger.info(JSON.stringify({ ok: false, failure }));
    return refused?.isUsage ? exitCode.wrongUsage : exitCode.systemFailure;
  }
}
