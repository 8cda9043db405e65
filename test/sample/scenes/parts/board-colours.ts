/** Colours of circuit boards. */

export interface Board {
  base: string;
  trace: string;
  light: string;
  die: string;
}

export const boards: readonly [Board, ...Board[]] = [
  { base: "#0d3b3a", trace: "#2fb59a", light: "#7ffbe0", die: "#d9c27a" },
  { base: "#0e1f45", trace: "#3a78d8", light: "#8fd0ff", die: "#c7cede" },
  { base: "#2a1440", trace: "#9a55d0", light: "#ffb0f0", die: "#e0b6c8" },
  { base: "#3a1d12", trace: "#d07a3a", light: "#ffd48a", die: "#e8d2a8" },
];
