/** A bar for each day, as SVG without a script; each tells its number when it is pointed at. */
import { escapeHtml } from "../shared/html.ts";

const step = 20;
const height = 160;
const gap = 4;

/** @param days the oldest first */
export function dayBars(days: readonly { day: string; views: number }[], label: string): string {
  const most = Math.max(1, ...days.map(({ views }) => views));
  const width = days.length * step;
  const bars = days.map(({ day, views }, at) => {
    const tall = Math.round((views / most) * height);
    return `<rect x="${at * step + gap / 2}" y="${height - tall}" width="${step - gap}" height="${tall}"><title>${escapeHtml(day)}: ${views}</title></rect>`;
  });
  const [first, last] = [days[0]?.day ?? "", days.at(-1)?.day ?? ""];
  return `<svg role="img" aria-label="${escapeHtml(label)}" viewBox="0 -16 ${width} ${height + 36}">
<text x="0" y="-4">${most}</text>
${bars.join("\n")}
<line x1="0" y1="${height}" x2="${width}" y2="${height}"/>
<text x="0" y="${height + 16}">${escapeHtml(first)}</text>
<text x="${width}" y="${height + 16}" text-anchor="end">${escapeHtml(last)}</text>
</svg>`;
}
