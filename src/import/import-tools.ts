/** The healing and the making of Markdown that an import uses, joined from their rooms. */
import { toMarkdown } from "./bodies/to-markdown.ts";
import { evidenceIn } from "./healing/evidence.ts";
import { heal } from "./healing/heal.ts";
import { healHtml } from "./healing/heal-html.ts";
import { findSpam } from "./healing/spam.ts";
import type { ImportTools } from "./import-options.ts";

export const importTools: ImportTools = {
  healing: (scripts) => (texts) => {
    const evidence = evidenceIn(texts, scripts.toSimplified);
    const whole = (text: string) => ({ text, repairs: [], doubts: [] });
    return {
      heal: (text) => (evidence ? heal(text, scripts, evidence) : whole(text)),
      healHtml: (html) => (evidence ? healHtml(html, scripts, evidence) : whole(html)),
      findSpam: (html) => findSpam(html, scripts.videoHosts),
    };
  },
  toMarkdown,
};
