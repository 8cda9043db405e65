/** Web addresses that come out of the parser as they went in, with nothing in them that Markdown reads. */

const plain =
  /^https?:\/\/[a-z0-9][a-z0-9.-]*(?::\d{1,5})?(?:[/?#](?:[a-z0-9./?=:@,+#-]|&(?=[a-z0-9]+=)|_(?=[a-z0-9]))*)?$/i;

export function isPlainAddress(address: string): boolean {
  return plain.test(address) && /[a-z0-9/]$/i.test(address) && !/xn--/i.test(address);
}
