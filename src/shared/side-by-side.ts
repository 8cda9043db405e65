/** Work that is done side by side, so many at once, as long as nothing fails. */

/**
 * @param onDone is told how many from the first on are done, without a gap
 * @throws what the first that failed has thrown, when those under way have ended
 */
export async function sideBySide<Item>(
  items: readonly Item[],
  most: number,
  work: (item: Item) => Promise<void>,
  onDone: (fromFirst: number) => void = () => {},
): Promise<void> {
  const done = new Set<number>();
  let next = 0;
  let fromFirst = 0;
  let failure: { error: unknown } | undefined;
  const worker = async () => {
    while (next < items.length && !failure) {
      const at = next++;
      try {
        await work(items[at] as Item);
      } catch (error) {
        failure ??= { error };
        return;
      }
      done.add(at);
      while (done.delete(fromFirst)) fromFirst++;
      onDone(fromFirst);
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
  if (failure) throw failure.error;
}
