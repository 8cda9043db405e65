/** What each search engine has been told, so that none is told the same twice: a file under `.newspark/`. */
import { mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import * as z from "zod";
import { writeWhole } from "../kept/write-whole.ts";
import type { Problem } from "../shared/problem.ts";
import { damagedLedger, siteFile } from "./announce-rules.ts";
import type { Change, ChannelName } from "./announcement.ts";

const channel = z.object({
  /** Last modification by address. */
  told: z.record(z.string(), z.string()),
  /** The day on which the engine took no more. */
  spent: z.string().exactOptional(),
});

const schema = z.object({ format: z.literal(1), channels: z.record(z.string(), channel) });

export interface AnnouncedLedger {
  knows(channel: ChannelName, change: Change): boolean;
  add(channel: ChannelName, changes: Iterable<Change>): void;
  /** @param day as text */
  isSpent(channel: ChannelName, day: string): boolean;
  spend(channel: ChannelName, day: string): void;
  /** @throws what the system throws */
  save(): void;
}

export function openLedger(file: string): { ledger: AnnouncedLedger; problems: Problem[] } {
  const { channels, problems } = readChannels(file);
  const of = (name: ChannelName) => {
    const known: Told = channels.get(name) ?? { told: new Map() };
    channels.set(name, known);
    return known;
  };
  const ledger: AnnouncedLedger = {
    knows: (name, { url, lastmod }) => of(name).told.get(url) === lastmod,
    add(name, changes) {
      for (const { url, lastmod } of changes) of(name).told.set(url, lastmod);
    },
    isSpent: (name, day) => of(name).spent === day,
    spend(name, day) {
      of(name).spent = day;
    },
    save() {
      const kept = [...channels].map(([name, { told, spent }]) => {
        return [name, { told: Object.fromEntries(told), ...(spent !== undefined && { spent }) }];
      });
      mkdirSync(dirname(file), { recursive: true });
      writeWhole(file, `${JSON.stringify({ format: 1, channels: Object.fromEntries(kept) })}\n`);
    },
  };
  return { ledger, problems };
}

interface Told {
  told: Map<string, string>;
  spent?: string;
}

function readChannels(file: string): { channels: Map<string, Told>; problems: Problem[] } {
  try {
    const { channels } = schema.parse(JSON.parse(readFileSync(file, "utf8")));
    const read = Object.entries(channels).map(([name, { told, spent }]): [string, Told] => [
      name,
      { told: new Map(Object.entries(told)), ...(spent !== undefined && { spent }) },
    ]);
    return { channels: new Map(read), problems: [] };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const problems = code === "ENOENT" ? [] : [damagedLedger(siteFile, { file, reason: code ?? message })];
    return { channels: new Map(), problems };
  }
}
