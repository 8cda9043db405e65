/** Every command, in the order of the help. */
import { announceCommand } from "./announce-command.ts";
import { buildCommand } from "./build-command.ts";
import { checkCommand } from "./check-command.ts";
import type { Command } from "./command.ts";
import { convertCommand } from "./convert-command.ts";
import { devCommand } from "./dev-command.ts";
import { hostingCommand } from "./hosting-command.ts";
import { importCommand } from "./import-command.ts";
import { mergeCommand } from "./merge-command.ts";
import { publishCommand } from "./publish-command.ts";
import { viewsCommand } from "./views-command.ts";

export const commands: Command[] = [
  buildCommand,
  mergeCommand,
  devCommand,
  checkCommand,
  convertCommand,
  importCommand,
  publishCommand,
  announceCommand,
  hostingCommand,
  viewsCommand,
];
