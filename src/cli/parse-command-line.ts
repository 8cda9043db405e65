/** From arguments to a command and its options; whatever is not understood is answered with what comes nearest. */
import { parseArgs } from "node:util";
import { nearest } from "../shared/nearest.ts";
import type { Language } from "../shared/problem.ts";
import { type Command, type CommandOption, type OptionValues, UsageError } from "./command.ts";

export const commonOptions: CommandOption[] = [
  {
    name: "root",
    value: "DIR",
    help: { zh: "门户所在的文件夹（默认当前文件夹）", en: "the portal's folder (default: the current one)" },
  },
  {
    name: "lang",
    value: "zh|en",
    help: { zh: "消息用的语言（默认看系统）", en: "language of messages (default: the system's)" },
  },
  { name: "json", help: { zh: "结果用 JSON 写到标准输出", en: "the answer as JSON on standard output" } },
  { name: "help", help: { zh: "显示本说明", en: "show this help" } },
];

export interface CommandLine {
  /** Undefined when only help or the version was asked for. */
  command: Command | undefined;
  values: OptionValues;
  /** See `Command.argument`. */
  arguments: string[];
}

/** @throws UsageError */
export function parseCommandLine(args: string[], commands: Command[]): CommandLine {
  const place = placeOfCommand(args, commands);
  const name = args[place];
  if (name === undefined) {
    const { values } = understood(args, [...commonOptions, { name: "version", help: { zh: "", en: "" } }]);
    return { command: undefined, values, arguments: [] };
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) throw unknownName(name, commands);
  const rest = args.toSpliced(place, 1);
  const { values, words } = understood(rest, [...command.options, ...commonOptions], command.argument);
  if (command.argument && words.length === 0 && !values["help"])
    throw missingArgument(command, command.argument);
  return { command, values, arguments: words };
}

/** Options may come before the command. @returns -1 where there is none */
function placeOfCommand(args: string[], commands: Command[]): number {
  const tokens = tokensOf(args, [...commonOptions, ...commands.flatMap(({ options }) => options)]);
  return tokens.find(({ kind }) => kind === "positional")?.index ?? -1;
}

/** @throws UsageError */
function tokensOf(args: string[], options: CommandOption[]) {
  const types = options.map(({ name, value }) => [name, { type: value ? "string" : "boolean" }] as const);
  const { tokens } = parseArgs({ args, options: Object.fromEntries(types), strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== "option" || token.inlineValue || !isOption(token.value ?? "")) continue;
    const { value = "" } = options.find(({ name }) => name === token.name) ?? {};
    throw optionForValue(token.name, value, token.value ?? "");
  }
  return tokens;
}

function understood(
  args: string[],
  options: CommandOption[],
  argument?: Command["argument"],
): { values: OptionValues; words: string[] } {
  const values: OptionValues = {};
  const words: string[] = [];
  for (const token of tokensOf(args, options)) {
    if (token.kind === "positional") {
      if (!argument || (words.length > 0 && !argument.several)) throw tooMuch(token.value);
      words.push(token.value);
      continue;
    }
    if (token.kind === "option-terminator") continue;
    const option = options.find(({ name }) => name === token.name);
    if (!option) throw unknownOption(token.rawName, options);
    if (option.value && !token.value) throw missingValue(option.name, option.value);
    if (!option.value && token.value !== undefined) throw needlessValue(option.name);
    values[option.name] = token.value ?? true;
  }
  return { values, words };
}

/** It would be taken for one, were it not where a value belongs; `-` alone and `-1` are none. */
function isOption(word: string): boolean {
  return /^-(?!\d|$)/.test(word);
}

/** By `--lang`, else by the locale of the environment: Chinese where it is Chinese. */
export function languageOf(args: string[], environment: Record<string, string | undefined>): Language {
  const at = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const asked = at < 0 ? undefined : (args[at]?.split("=")[1] ?? args[at + 1]);
  if (asked === "zh" || asked === "en") return asked;
  if (at >= 0) {
    throw new UsageError({
      zh: `--lang 只认 zh 或 en，不认“${asked ?? ""}”。`,
      en: `--lang takes zh or en, not "${asked ?? ""}".`,
    });
  }
  const locale = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "";
  return locale.toLowerCase().startsWith("zh") ? "zh" : "en";
}

function unknownName(name: string, commands: Command[]): UsageError {
  const names = commands.map((command) => command.name);
  const near = nearest(name, names);
  return new UsageError({
    zh: `没有“${name}”这个命令。${near ? `是不是想用 ${near}？` : ""}可用的命令：${names.join("、")}。`,
    en: `There is no command "${name}". ${near ? `Did you mean ${near}? ` : ""}Commands: ${names.join(", ")}.`,
  });
}

function unknownOption(rawName: string, options: CommandOption[]): UsageError {
  const names = options.map(({ name }) => `--${name}`);
  const near = nearest(rawName, names);
  return new UsageError({
    zh: `没有 ${rawName} 这个选项。${near ? `是不是想用 ${near}？` : ""}可用的选项：${names.join("、")}。`,
    en: `There is no option ${rawName}. ${near ? `Did you mean ${near}? ` : ""}Options: ${names.join(", ")}.`,
  });
}

function missingArgument(command: Command, { name, missing }: NonNullable<Command["argument"]>): UsageError {
  return new UsageError(
    missing ?? {
      zh: `${command.name} 后面要有 ${name}：newspark ${command.name} ${name}。`,
      en: `${command.name} needs a ${name}: newspark ${command.name} ${name}.`,
    },
  );
}

function missingValue(name: string, value: string): UsageError {
  return new UsageError({
    zh: `--${name} 后面要有值：--${name} ${value}。`,
    en: `--${name} needs a value: --${name} ${value}.`,
  });
}

function optionForValue(name: string, value: string, found: string): UsageError {
  return new UsageError({
    zh: `--${name} 后面要有值：--${name} ${value}。后面的 ${found} 看上去是选项；真要用它当值，请写 --${name}=${found}。`,
    en: `--${name} needs a value: --${name} ${value}. ${found}, which follows, looks like an option; if it is meant as the value, write --${name}=${found}.`,
  });
}

function needlessValue(name: string): UsageError {
  return new UsageError({ zh: `--${name} 后面不带值。`, en: `--${name} takes no value.` });
}

function tooMuch(word: string): UsageError {
  return new UsageError({
    zh: `不明白“${word}”是什么意思；选项以 -- 开头，例如 --root 文件夹。`,
    en: `"${word}" is not understood; options begin with --, for example --root DIR.`,
  });
}
