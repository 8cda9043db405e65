/** The `newspark` command: understands the arguments, runs one command and never shows a stack trace unasked. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { packageDirectory } from "../shared/package-directory.ts";
import type { Language } from "../shared/problem.ts";
import { UsageError } from "./command.ts";
import { commands } from "./commands.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { commandHelp, generalHelp } from "./help.ts";
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
  try {
    language = languageOf([], process.env);
    language = languageOf(args, process.env);
    const { command, values, argument } = parseCommandLine(args, commands);
    if (values["version"]) logger.info(version());
    else if (!command) logger.info(generalHelp(commands, language));
    else if (values["help"]) logger.info(commandHelp(command, language));
    else {
      const root = resolve(String(values["root"] ?? "."));
      requirePortal(root);
      const json = values["json"] === true;
      const progress = progressLine(process.stderr, json);
      return await command.run({ root, language, json, values, argument, logger, progress, clock: Date.now });
    }
    return args.length === 0 ? exitCode.wrongUsage : exitCode.done;
  } catch (error) {
    const isUsage = error instanceof UsageError;
    const failure = isUsage ? error.sentence[language] : failureText(error, language);
    logger.error(failure);
    if (args.includes("--json")) logger.info(JSON.stringify({ ok: false, failure }));
    return isUsage ? exitCode.wrongUsage : exitCode.systemFailure;
  }
}

function failureText(error: unknown, language: Language): string {
  const message = error instanceof Error ? error.message : String(error);
  const details = process.env["NEWSPARK_DEBUG"] && error instanceof Error ? `\n${error.stack}` : "";
  return language === "zh"
    ? `newspark 没能做完：${message}\n  这不是文章的问题。设置环境变量 NEWSPARK_DEBUG=1 再运行一次，可以看到详细情况。${details}`
    : `newspark could not finish: ${message}\n  This is no fault of the articles. Run it again with NEWSPARK_DEBUG=1 in the environment for details.${details}`;
}

function version(): string {
  return JSON.parse(readFileSync(join(packageDirectory, "package.json"), "utf8")).version;
}
