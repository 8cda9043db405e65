/** Named numbers as bars that lie below one another, as SVG without a script. */
import { escapeHtml } from "../shared/html.ts";

const step = 22;
const widths = { name: 190, bar: 420, number: 90 };

export function bars(rows: readonly { name: string; count: number }[], label: string): string {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const lines = rows.map(({ name, count }, at) => {
    const middle = at * step + step / 2 + 4;
    const wide = Math.max(1, Math.round((count / most) * widths.bar));
    return `<text x="${widths.name - 8}" y="${middle}" text-anchor="end">${escapeHtml(shortened(name))}<title>${escapeHtml(name)}</title></text>
<rect x="${widths.name}" y="${at * step + 3}" width="${wide}" height="${step - 6}"/>
<text x="${widths.name + wide + 6}" y="${middle}">${count}</text>`;
  });
  const width = widths.name + widths.bar + widths.number;
  return `<svg role="img" aria-label="${escapeHtml(label)}" viewBox="0 0 ${width} ${rows.length * step}">
${lines.join("\n")}
</svg>`;
}

const longestName = 14;

function shortened(name: string): string {
  const characters = [...name];
  return characters.length > longestName ? `${characters.slice(0, longestName).join("")}…` : name;
}
