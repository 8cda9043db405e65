/** Why a file cannot be read as Word's .docx, which is a zip archive (ECMA-376, part 2) and not always what its name says. */
import type { Doubt } from "../found/found.ts";
import { type ArchiveEntry, archiveEntries } from "./archive-entries.ts";

/** Bytes of all parts, unpacked; the largest honest files hold pictures, which do not shrink. */
const mostUnpacked = 300 * 1024 * 1024;
/** The text of a book of a thousand pages stays far below. */
const mostText = 50 * 1024 * 1024;

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0];
const encryptedPackage = Buffer.from("EncryptedPackage", "utf16le");

export function faultOf(bytes: Uint8Array): Doubt | undefined {
  if (compoundFile.every((byte, index) => bytes[index] === byte)) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(encryptedPackage)
      ? faults.encrypted
      : faults.oldFormat;
  }
  const entries = archiveEntries(bytes, mostUnpacked);
  if (entries === "too-large") return faults.tooLarge;
  if (!entries) return faults.noArchive;
  if (!entries.some(({ name }) => name === "[Content_Types].xml" || /^word\/document\d*\.xml$/.test(name)))
    return faults.noDocument;
  return entries.some(isTooLong) ? faults.tooLarge : undefined;
}

function isTooLong({ name, unpacked }: ArchiveEntry): boolean {
  return /\.(xml|rels)$/i.test(name) && unpacked > mostText;
}

const faults = {
  encrypted: {
    kind: "encrypted-word-file",
    zh: "文件设了打开密码。请在 Word 里去掉密码，另存后再导入。",
    en: "The file is protected by a password. Remove it in Word, save the file and import it again.",
  },
  oldFormat: {
    kind: "old-word-format",
    zh: "这是旧格式的 .doc 文件（或改了扩展名的旧文件）。请用 Word 或 WPS 另存为 .docx 再导入。",
    en: "This is a file of the old .doc format. Save it as .docx with Word or WPS and import it again.",
  },
  tooLarge: {
    kind: "word-file-too-large",
    zh: "文件解压后大得不正常，没有打开。请检查它的来历；图片太多的，分成几个文件。",
    en: "The file unpacks to an absurd size and was not opened. Check where it comes from; split one with too many pictures.",
  },
  noArchive: {
    kind: "no-word-file",
    zh: "这不是 .docx 文件，或者文件已经损坏。请在 Word 里打开并另存为 .docx。",
    en: "This is no .docx file, or it is damaged. Open it in Word and save it as .docx.",
  },
  noDocument: {
    kind: "no-word-document",
    zh: "这是一个压缩包，里面没有 Word 文档。请先解压，再导入其中的 .docx 文件。",
    en: "This is a zip archive without a Word document. Unpack it and import the .docx files in it.",
  },
} satisfies Record<string, Doubt>;
