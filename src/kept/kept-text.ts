/**
 * Texts in files that are kept from build to build: as UTF-16, the form in which JavaScript has a text with Chinese in it. That
 * takes no more bytes than UTF-8 does for Chinese, and is read ten times as fast.
 */
export function bytesOfText(text: string): Buffer {
  return Buffer.from(text, "utf16le");
}

export function textOfBytes({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString("utf16le");
}
