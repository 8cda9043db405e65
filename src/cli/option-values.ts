/** Values of options that need more than a string. */
import { isUtf8 } from "node:buffer";
import { readFileSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { DateTime } from "luxon";
import { type Version, variantCodes, versionCalled } from "../conversion/version.ts";
import type { Shard } from "../output/part.ts";
import { nearest } from "../shared/nearest.ts";
import { isSiteUrl } from "../shared/urls.ts";
import { UsageError } from "./command.ts";
import { systemReason } from "./system-reason.ts";

type Value = string | boolean | undefined;

/** Day, time and zone, as `date` writes them, with or without minutes, seconds and fractions. */
const moment = /^\d{4}-?\d\d-?\d\dT\d\d(:?\d\d(:?\d\d([.,]\d+)?)?)?(Z|[+-](0\d|1[0-4]):?[0-5]\d)$/i;

/** @returns milliseconds since 1970 UTC */
export function momentOption(value: Value): number | undefined {
  if (typeof value !== "string") return undefined;
  const time = DateTime.fromISO(value);
  if (moment.test(value) && time.isValid) return time.toMillis();
  throw new UsageError({
    zh: `--now 要写成带日期和时区的时刻，例如 2026-11-23T09:00+08:00，而不是“${value}”。`,
    en: `--now takes a moment with its day and zone, for example 2026-11-23T09:00+08:00, not "${value}".`,
  });
}

export function addressOption(value: Value): string | undefined {
  if (typeof value !== "string") return undefined;
  const address = value.replace(/\/+$/, "");
  if (isSiteUrl(address)) return address;
  throw new UsageError({
    zh: `--url 要写网站的完整网址，不带 ? 和 #，例如 https://example.org/newspark，而不是“${value}”。`,
    en: `--url takes the whole address of a site, without ? or #, for example https://example.org/newspark, not "${value}".`,
  });
}

export function workersOption(value: Value): number | undefined {
  if (value === undefined) return undefined;
  const workers = Number(value);
  if (Number.isInteger(workers) && workers >= 1 && workers <= 256) return workers;
  throw new UsageError({
    zh: `--workers 要写 1 到 256 之间的数字，而不是“${value}”。`,
    en: `--workers takes a number from 1 to 256, not "${value}".`,
  });
}

/** A file to be written, absolute. @param name of the option */
export function fileOption(name: string, value: Value): string | undefined {
  if (value === undefined) return undefined;
  const file = resolve(String(value));
  const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (isFolder(dirname(file)) && !isFolder(file)) return file;
  throw new UsageError({
    zh: `--${name} 要写一个文件，它所在的文件夹要先有：${file} 不行。`,
    en: `--${name} takes a file in a folder that exists; ${file} is none.`,
  });
}

/** Folder of a built site, absolute. @param name of the option; what it names has to be there */
export function builtSiteOption(name: string, value: Value, root: string, isNeeded = false): string {
  const site = resolve(root, String(value ?? "_site"));
  if (value === undefined && !isNeeded) return site;
  if (statSync(site, { throwIfNoEntry: false })?.isDirectory()) return site;
  throw new UsageError({
    zh: `${site} 里没有网站。请先运行 newspark build，或者用 --${name} 指明它。`,
    en: `There is no site in ${site}. Run newspark build first, or name it with --${name}.`,
  });
}

/** `2/3`: the second of three parts. */
export function shardOption(value: Value): Shard | undefined {
  if (value === undefined) return undefined;
  const [, index, count] = /^(\d{1,3})\/(\d{1,3})$/.exec(String(value)) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (shard.index >= 1 && shard.index <= shard.count) return shard;
  throw new UsageError({
    zh: `--shard 要写成 I/N，例如 2/3 表示三份里的第二份，而不是“${value}”。`,
    en: `--shard takes I/N, for example 2/3 for the second of three parts, not "${value}".`,
  });
}

export function portOption(value: Value): number {
  if (value === undefined) return 8080;
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new UsageError({
    zh: `--port 要写 0 到 65535 之间的数字，而不是“${value}”。`,
    en: `--port takes a number from 0 to 65535, not "${value}".`,
  });
}

export function versionOption(value: Value): Version {
  const version = versionCalled(String(value ?? ""));
  if (version) return version;
  const known = variantCodes.join(" ");
  const near = nearest(String(value ?? ""), variantCodes);
  throw new UsageError({
    zh:
      value === undefined
        ? `要用 --to 指明哪一版：${known}。`
        : `没有“${value}”这一版。${near ? `是不是 ${near}？` : ""}可以写的有：${known}。`,
    en:
      value === undefined
        ? `Name the version with --to: ${known}.`
        : `There is no version "${value}". ${near ? `Did you mean ${near}? ` : ""}It can be: ${known}.`,
  });
}

/** @param file a path, or `-` for standard input */
export function sourceText(file: string): string {
  const bytes = bytesOf(file);
  if (isUtf8(bytes)) return bytes.toString("utf8").replace(/^\uFEFF/, "");
  throw new UsageError({
    zh: `${file} 不是 UTF-8 编码的文字，照样转换只会得到乱码。请用编辑器另存为 UTF-8 再运行。`,
    en: `${file} is no text in UTF-8; converted all the same it would be garbled. Save it as UTF-8 and run again.`,
  });
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file === "-" ? 0 : file);
  } catch (error) {
    const { zh, en } = systemReason(error);
    throw new UsageError({
      zh: `读不到 ${file}：${zh}。请检查它的名字和位置。`,
      en: `${file} cannot be read: ${en}. Check its name and place.`,
    });
  }
}

/** How many former releases stay. */
export function keepOption(value: Value): number {
  if (value === undefined) return 3;
  const keep = Number(value);
  if (Number.isInteger(keep) && keep >= 0 && keep <= 1000) return keep;
  throw new UsageError({
    zh: `--keep 要写 0 到 1000 之间的数字，而不是“${value}”。`,
    en: `--keep takes a number from 0 to 1000, not "${value}".`,
  });
}
