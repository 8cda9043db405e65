/**
 * A QR code (ISO/IEC 18004) as the `d` of one SVG path to be stroked one unit wide: a line a run of dark modules, which is
 * half the bytes of an outline. It stands on every article page, so bytes and microseconds count.
 */
import encodeQr from "qr";

const quietZone = 4;

/** @returns the path and the width in modules, the quiet zone that the standard asks for included */
export function qrCode(text: string): { path: string; size: number } {
  const rows = encodeQr(text, "raw", { ecc: "low", border: quietZone });
  let path = "";
  rows.forEach((row, y) => {
    let end = 0;
    let pen = "";
    for (let x = row.indexOf(true); x >= 0; x = row.indexOf(true, end)) {
      const light = row.indexOf(false, x);
      const stop = light < 0 ? row.length : light;
      pen += pen ? `m${x - end} 0h${stop - x}` : `M${x} ${y}.5h${stop - x}`;
      end = stop;
    }
    path += pen;
  });
  return { path, size: rows.length };
}
