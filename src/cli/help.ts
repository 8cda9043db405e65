/** The help texts, made from the commands themselves. */
import type { Language } from "../shared/problem.ts";
import type { Command, CommandOption } from "./command.ts";
import { commonOptions } from "./parse-command-line.ts";

export function generalHelp(commands: Command[], language: Language): string {
  const zh = language === "zh";
  return [
    zh ? "用法：newspark <命令> [选项]" : "Usage: newspark <command> [options]",
    "",
    ...commands.map(({ name, summary }) => `  ${name.padEnd(8)}${summary[language]}`),
    "",
    zh ? "每个命令都有：" : "Every command takes:",
    ...optionLines(commonOptions, language),
    "",
    zh
      ? "newspark <命令> --help 说明一个命令；newspark --version 显示版本。"
      : "newspark <command> --help explains a command; newspark --version shows the version.",
    zh
      ? "退出码：0 完成，1 内容有问题，2 用法不对，3 系统出错。"
      : "Exit codes: 0 done, 1 the content has problems, 2 wrong usage, 3 the system failed.",
  ].join("\n");
}

export function commandHelp(command: Command, language: Language): string {
  return [
    `${language === "zh" ? "用法：" : "Usage: "}newspark ${command.name} ${command.argument ? `${command.argument.name}${command.argument.several ? " …" : ""} ` : ""}${language === "zh" ? "[选项]" : "[options]"}`,
    "",
    command.summary[language],
    "",
    ...(command.argument ? [`  ${command.argument.name.padEnd(16)}${command.argument.help[language]}`] : []),
    ...optionLines([...command.options, ...commonOptions], language),
  ].join("\n");
}

function optionLines(options: CommandOption[], language: Language): string[] {
  return options.map(
    ({ name, value, help }) => `  ${`--${name}${value ? ` ${value}` : ""}`.padEnd(16)}${help[language]}`,
  );
}
