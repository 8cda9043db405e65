/** What was asked of the portal while a body was read, with the answers: as long as they stand, so does the body. */
import type { PortalQuestions } from "../markdown/body-context.ts";

/** What is asked, of what, and the answer; null where there is none. */
export type Question = [ask: keyof PortalQuestions, of: string, answer: string | boolean | null];

/** @returns the same portal, and a list that grows as it is asked */
export function recordQuestions(portal: PortalQuestions): { portal: PortalQuestions; asked: Question[] } {
  const asked: Question[] = [];
  const recorded =
    <Answer extends string | boolean | undefined>(
      ask: keyof PortalQuestions,
      answerTo: (of: string) => Answer,
    ) =>
    (of: string): Answer => {
      const answer = answerTo(of);
      asked.push([ask, of, answer ?? null]);
      return answer;
    };
  return {
    portal: {
      toUrl: recorded("toUrl", portal.toUrl),
      isPublished: recorded("isPublished", portal.isPublished),
      knowsPath: recorded("knowsPath", portal.knowsPath),
    },
    asked,
  };
}

export function answersStand(asked: readonly Question[], portal: PortalQuestions): boolean {
  return asked.every(([ask, of, answer]) => (portal[ask](of) ?? null) === answer);
}

/** A body asks something of the portal before all front matter is read. */
export class PortalUnknown extends Error {}

/** Stands for a portal whose front matter is not read yet. */
export const unknownPortal: PortalQuestions = {
  toUrl: notYet,
  isPublished: notYet,
  knowsPath: notYet,
};

function notYet(): never {
  throw new PortalUnknown();
}
