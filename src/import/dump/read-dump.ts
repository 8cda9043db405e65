/** Dumps of a MySQL database as they are found with old portals: the tables and rows in files of any tool, any size, either encoding. */

import { type DumpFile, dumpFiles } from "./dump-files.ts";
import { type DumpItem, damage } from "./dump-item.ts";
import { fileBytes } from "./file-bytes.ts";
import { phpCalls } from "./php-calls.ts";
import { sqlReader } from "./sql-reader.ts";
import { type Writing, writingsOf } from "./writing.ts";

export interface DumpOptions {
  /** Rows of other tables are only counted. All are wanted by default. */
  wanted?: (table: string) => boolean;
  /** Bytes read at once. */
  stretch?: number;
}

/**
 * mysqldump, phpMyAdmin, Navicat, SQLyog, DedeCMS's own backup and EmpireBak; UTF-8 or GBK; plain or gzip. Nothing but the row
 * that is being read is held. Files are read twice, the first time only as far as their encoding needs it.
 * @param paths files, and folders with such files
 * @returns items in the order of the files, a stretch at a time
 * @throws DumpUnreadable for what cannot be read at all; damage is an item instead
 */
export async function* readDump(
  paths: readonly string[],
  options: DumpOptions = {},
): AsyncGenerator<DumpItem[]> {
  const files = dumpFiles(paths);
  const writings = await writingsOf(files.map(({ path }) => path));
  for (const file of files) {
    const writing = writings.get(file.path);
    if (writing) yield* readFile(file, writing, options);
    else yield [damage("utf-16", { file: file.name, line: 1 })];
  }
}

async function* readFile(
  { path, name }: DumpFile,
  writing: Writing,
  { wanted = () => true, stretch }: DumpOptions,
): AsyncGenerator<DumpItem[]> {
  const { chunks, isCut } = fileBytes(path, stretch);
  const reader = sqlReader(name, writing, wanted);
  const php = writing.isPhp ? phpCalls() : undefined;
  let mark = writing.mark;
  for await (const chunk of chunks) {
    const text = chunk.subarray(Math.min(mark, chunk.length));
    mark -= chunk.length - text.length;
    yield reader.push(php ? php.push(text) : text);
  }
  if (php) yield reader.push(php.end());
  const last = reader.end();
  if (isCut()) last.push(damage("compressed", { file: name, line: reader.line() }));
  yield last;
}
