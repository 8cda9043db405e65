/** Boxes, `::: name words` to `:::`: which there are, and what is wrong with the others. */
import type { MarkdownIt, StateCore, Token } from "markdown-it";
import markdownItContainer from "markdown-it-container";
import { nearest } from "../shared/nearest.ts";
import { attachmentPlugin, attachments } from "./attachments.ts";
import { strayMark, unclosedBox, unknownBox } from "./box-problems.ts";
import type { ContainerKind } from "./container-kind.ts";
import { gallery } from "./gallery.ts";
import { note } from "./note.ts";
import { quote } from "./quote.ts";
import { type Rendering, renderingOf } from "./rendering.ts";
import { video } from "./video.ts";

const kinds = new Map([note, quote, gallery, attachments, video].map((kind) => [kind.name, kind]));

/** The words of the closing token are those of its opening one. */
export function containerPlugin(md: MarkdownIt): void {
  const use = markdownItContainer as unknown as (md: MarkdownIt, name: string, options: object) => void;
  use(md, "box", { validate: (words: string) => words.trim() !== "" });
  md.core.ruler.push("boxes", arrangeBoxes);
  attachmentPlugin(md);
  md.renderer.rules.container_box_open = (tokens, index, _options, env) => {
    const box = tokens[index];
    const { kind, words } = kindOf(box);
    return box && kind ? kind.open(words, box, renderingOf(env)) : "";
  };
  md.renderer.rules.container_box_close = (tokens, index, _options, env) => {
    const { kind, words } = kindOf(tokens[index]);
    return kind?.close(words, renderingOf(env)) ?? "";
  };
}

function kindOf(box: Token | undefined): { name: string; words: string; kind: ContainerKind | undefined } {
  const [, name = "", words = ""] =
    /^[\s\u3000]*([^\s\u3000]*)[\s\u3000]*(.*?)[\s\u3000]*$/.exec(box?.info ?? "") ?? [];
  return { name, words, kind: kinds.get(name) };
}

function arrangeBoxes(state: StateCore): void {
  if (!/[:：]{3}/.test(state.src)) return;
  const rendering = renderingOf(state.env);
  const lines = state.src.split("\n");
  const arranged: Token[] = [];
  const open: { box: Token; start: number }[] = [];
  for (const token of state.tokens) {
    if (token.type === "container_box_open") {
      checkBox(token, lines, rendering);
      open.push({ box: token, start: arranged.length + 1 });
    } else if (token.type === "container_box_close") {
      const { box, start } = open.pop() ?? {};
      const { kind } = kindOf(box);
      if (box) token.info = box.info;
      if (box && kind?.contents) arranged.push(...kind.contents(arranged.splice(start ?? 0), box, state));
    } else if (token.type === "inline") {
      checkStray(token, rendering);
    }
    arranged.push(token);
  }
  state.tokens = arranged;
}

function checkBox(box: Token, lines: string[], { problems, placeOf }: Rendering): void {
  const { name, kind } = kindOf(box);
  if (!kind) {
    problems.push(
      unknownBox(placeOf(box.map, ":::"), {
        name,
        names: [...kinds.keys()],
        nearest: nearest(name, [...kinds.keys()]),
      }),
    );
  }
  if (!/:{3,}\s*$/.test(lines[box.map?.[1] ?? lines.length] ?? "")) {
    problems.push(unclosedBox(placeOf(box.map, ":::"), { name }));
  }
}

function checkStray({ content, map }: Token, { problems, placeOf }: Rendering): void {
  const mark = /^[:：]{3,}/m.exec(content)?.[0];
  if (mark) problems.push(strayMark(placeOf(map, mark), { mark }));
}
