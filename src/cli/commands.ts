/** Every command, in the order of the help. */
import { buildCommand } from "./build-command.ts";
import { checkCommand } from "./check-command.ts";
import type { Command } from "./command.ts";
import { convertCommand } from "./convert-command.ts";
import { devCommand } from "./dev-command.ts";

export const commands: Command[] = [buildCommand, devCommand, checkCommand, convertCommand];
