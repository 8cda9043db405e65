/** How far a build has come, in one line: the stage, a bar, how many a second, and how long it still takes. */
import type { WatchedStage } from "../build/write-site.ts";
import type { Language } from "../shared/problem.ts";

/** Of a build, and of an import: the first and the second time that a source is gone through. */
type Stage = WatchedStage | "look" | "write";

export interface Progress {
  stage: Stage;
  done: number;
  /** 0 where it is not known yet. */
  total: number;
  /** Milliseconds since the stage began. */
  elapsed: number;
}

const stageNames: Record<Stage, Record<Language, string>> = {
  read: { zh: "读取文章", en: "reading" },
  render: { zh: "生成页面", en: "rendering" },
  assets: { zh: "制作图片", en: "making pictures" },
  look: { zh: "先看一遍", en: "looking through" },
  write: { zh: "写成文章", en: "writing" },
};

const barWidth = 20;

/** Before that, speed and time left would jump about. Milliseconds. */
const worthGuessing = 1000;

export function progressText({ stage, done, total, elapsed }: Progress, language: Language): string {
  if (stage === "look") return `${stageNames[stage][language]} ${done}`;
  const filled = Math.round((barWidth * done) / Math.max(total, 1));
  const bar = "█".repeat(filled) + "░".repeat(barWidth - filled);
  const line = `${stageNames[stage][language]} ${bar} ${done}/${total}`;
  if (elapsed < worthGuessing || done === 0) return line;
  const speed = (done / elapsed) * 1000;
  const left = clockTime((total - done) / speed);
  const rate = speed >= 10 ? Math.round(speed) : speed.toFixed(1);
  return language === "zh" ? `${line}，每秒 ${rate} 个，还要 ${left}` : `${line}, ${rate}/s, ${left} left`;
}

/** `1:05` */
function clockTime(seconds: number): string {
  const whole = Math.ceil(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** Lines follow one another no faster than they can be read. Milliseconds. */
const pause = 100;

/** @param show replaces the line on the terminal */
export function progressWatcher(
  language: Language,
  show: (line: string) => void,
  clock = performance.now.bind(performance),
) {
  let current: Stage | undefined;
  let began = 0;
  let shown = Number.NEGATIVE_INFINITY;
  return (stage: Stage, done: number, total: number) => {
    const now = clock();
    if (stage !== current) {
      current = stage;
      began = now;
      shown = Number.NEGATIVE_INFINITY;
    }
    if (now - shown < pause && (done < total || stage === "look")) return;
    shown = now;
    show(progressText({ stage, done, total, elapsed: now - began }, language));
  };
}
