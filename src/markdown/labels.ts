/** The words that Newspark itself puts into a body, in the script that the body is written in. */
import type { Script } from "../conversion/version.ts";

interface Labels {
  table: string;
  footnotes: string;
  backTo(number: number): string;
  video: string;
}

export const labels: Record<Script, Labels> = {
  "zh-Hans": {
    table: "表格",
    footnotes: "脚注",
    backTo: (number) => `返回正文脚注${number}处`,
    video: "视频",
  },
  "zh-Hant": {
    table: "表格",
    footnotes: "腳註",
    backTo: (number) => `返回正文腳註${number}處`,
    video: "視頻",
  },
};
