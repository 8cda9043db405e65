/** What search engines are told, and how one of them takes it. */
import type { Problem } from "../shared/problem.ts";

export interface Change {
  /** Absolute. */
  url: string;
  /** When the page last changed, as ISO 8601; empty where nobody knows. */
  lastmod: string;
}

/** The part of `Site` that this needs. */
export interface AnnouncedSite {
  /** Absolute, without a trailing slash. */
  url: string;
  versions: readonly { path: string; script: "zh-Hans" | "zh-Hant" }[];
  announce: { indexNow?: string };
}

export type ChannelName = "indexNow" | "baidu";

/** What an engine made of some addresses. */
export interface Answer {
  /** Those that it need not be told again. */
  taken: string[];
  /** How many more it takes now; none ends the run. */
  room: number;
  /** It takes no more today. */
  isSpent?: boolean;
  problems: Problem[];
}

/** One search engine, or many behind one door. */
export interface Channel {
  name: ChannelName;
  /** How many addresses it takes at first. */
  room: number;
  /** How many it takes in one request. */
  mostAtOnce: number;
  wants(url: string): boolean;
  push(urls: readonly string[]): Promise<Answer>;
}

export type Fetch = (address: string, init: RequestInit) => Promise<Response>;
