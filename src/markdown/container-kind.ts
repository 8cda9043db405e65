/** What the boxes of a body (`::: name words`) have in common. */
import type { StateCore, Token } from "markdown-it";
import type { Rendering } from "./rendering.ts";

export interface ContainerKind {
  name: string;
  /** Replaces what the author wrote between the marks. */
  contents?(inner: Token[], box: Token, state: StateCore): Token[];
  /** @param words what stands behind the name */
  open(words: string, box: Token, rendering: Rendering): string;
  close(words: string, rendering: Rendering): string;
}
