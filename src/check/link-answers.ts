/** What other sites answered of late, so that a check asks them again only when it may be otherwise by now. */
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { writeWhole } from "../kept/write-whole.ts";
import { judge, type Reply } from "./judge-reply.ts";

export interface LinkAnswers {
  /** Undefined where nothing is known, or it was too long ago. */
  of(address: string): Reply | undefined;
  add(address: string, reply: Reply): void;
  /** Those that are too old are not kept any longer. */
  save(): void;
}

const day = 24 * 60 * 60 * 1000;
const lastsGood = 7 * day;
/** A site that is down today may be up tomorrow. */
const lastsBad = day;

const schema = z.object({
  format: z.literal(1),
  answers: z.record(
    z.string(),
    z.object({
      asked: z.number(),
      status: z.int().exactOptional(),
      fault: z.string().exactOptional(),
      movedTo: z.string().exactOptional(),
    }),
  ),
});

type KeptReply = Reply & { asked: number };

export function openLinkAnswers(root: string, clock: () => number): LinkAnswers {
  const folder = join(root, ".newspark");
  const file = join(folder, "links.json");
  const answers = readAnswers(file);
  const stands = ({ asked, ...reply }: KeptReply) => {
    const verdict = judge(reply).is;
    const age = clock() - asked;
    return age >= 0 && age < (verdict === "good" || verdict === "moved" ? lastsGood : lastsBad);
  };
  return {
    of(address) {
      const kept = answers.get(address);
      return kept && stands(kept) ? kept : undefined;
    },
    add(address, reply) {
      answers.set(address, { asked: clock(), ...reply });
    },
    save() {
      const standing = [...answers].filter(([, kept]) => stands(kept));
      mkdirSync(folder, { recursive: true });
      writeWhole(file, `${JSON.stringify({ format: 1, answers: Object.fromEntries(standing) })}\n`);
    },
  };
}

/** Nothing where there is none, or where the file is damaged: sites are asked again then. */
function readAnswers(file: string): Map<string, KeptReply> {
  try {
    const { answers } = schema.parse(JSON.parse(readFileSync(file, "utf8")));
    return new Map(Object.entries(answers));
  } catch {
    return new Map();
  }
}
