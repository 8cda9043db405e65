/** Something asked for once, and again only where it could not be had: a reader's network comes and goes. */
export function once<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let answer: Promise<Value> | undefined;
  return () => {
    if (answer) return answer;
    const asked = ask();
    answer = asked;
    asked.catch(() => {
      answer = undefined;
    });
    return asked;
  };
}

/** The same for each of many. */
export function onceEach<Value>(ask: (index: number) => Promise<Value>): (index: number) => Promise<Value> {
  const known = new Map<number, () => Promise<Value>>();
  return (index) => {
    const one = known.get(index) ?? once(() => ask(index));
    known.set(index, one);
    return one();
  };
}
