/** Colours of battery pictures: two for the background, the shell, the lid and the light on it. */

export const sets = [
  { back: ["#0f3f4f", "#0a1c33"], shell: "#3aa7b8", top: "#e6eef0", spark: "#8ff7e6" },
  { back: ["#e9eef0", "#b9c8d2"], shell: "#4a86c8", top: "#f4f6f8", spark: "#ffd27d" },
  { back: ["#2b2a55", "#111230"], shell: "#7a6ad8", top: "#e8e4f8", spark: "#ffb0e0" },
  { back: ["#f3e6d2", "#d2a984"], shell: "#e08a3c", top: "#fff4e2", spark: "#ffffff" },
  { back: ["#dff0e6", "#9cc4b0"], shell: "#3f9a6a", top: "#f4faf6", spark: "#ffe08a" },
  { back: ["#3a2230", "#180f1e"], shell: "#d0565f", top: "#f6e8e4", spark: "#ffc890" },
  { back: ["#e4e6ee", "#aab0c4"], shell: "#56627e", top: "#f2f4f8", spark: "#7fd4ff" },
] as const;
