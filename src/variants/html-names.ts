/** Names of elements and attributes by number, so that a page is read without making a string for each. */

export const hashStart = 5381;

/** One character further in a name of ASCII letters, upper or lower case. */
export function hashStep(hash: number, unit: number): number {
  return (Math.imul(hash, 33) + (unit | 0x20)) | 0;
}

function hashOf(name: string): number {
  let hash = hashStart;
  for (let i = 0; i < name.length; i++) hash = hashStep(hash, name.charCodeAt(i));
  return hash;
}

function numbered<Value>(names: [words: string, value: Value][]): Map<number, Value> {
  return new Map(
    names.flatMap(([words, value]) => words.split(" ").map((word) => [hashOf(word), value] as const)),
  );
}

/** What an element means for the text in and around it; those not listed end a text. */
export const elementKind = {
  block: 0,
  /** May stand within a word. */
  inline: 1,
  /** What it holds is not prose. */
  code: 2,
  /** What it holds is no markup. */
  data: 3,
  /** Holds nothing. */
  void: 4,
  meta: 5,
  input: 6,
} as const;

export const elementKinds = numbered([
  [
    "a abbr b bdi bdo big cite del dfn em font i ins mark q s small span strike strong sub sup time u wbr",
    elementKind.inline as number,
  ],
  ["code kbd samp", elementKind.code],
  ["script style", elementKind.data],
  ["area base br col embed hr img link source track", elementKind.void],
  ["meta", elementKind.meta],
  ["input", elementKind.input],
]);

/** Attributes that are converted, or say how their element is to be taken. */
export const attributeKind = {
  /** Read by people. */
  text: 1,
  /** May lead to a page. */
  link: 2,
  lang: 3,
  translate: 4,
  hreflang: 5,
  /** Of a `<meta>`. */
  content: 6,
  httpEquiv: 7,
  /** Of a button. */
  value: 8,
  type: 9,
} as const;

export const attributeKinds = numbered([
  [
    "alt aria-description aria-label aria-placeholder aria-roledescription aria-valuetext label placeholder summary title",
    attributeKind.text as number,
  ],
  ["action href", attributeKind.link],
  ["lang", attributeKind.lang],
  ["translate", attributeKind.translate],
  ["hreflang", attributeKind.hreflang],
  ["content", attributeKind.content],
  ["http-equiv", attributeKind.httpEquiv],
  ["value", attributeKind.value],
  ["type", attributeKind.type],
]);
