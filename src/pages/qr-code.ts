/** A QR code (ISO/IEC 18004) as the `d` of one SVG path, a unit a module. */
import qrcode from "qrcode-generator";

export function qrCode(text: string): { path: string; size: number } {
  const code = qrcode(0, "L");
  code.addData(text, "Byte");
  code.make();
  const size = code.getModuleCount();
  let path = "";
  for (let row = 0; row < size; row++) {
    let run = 0;
    for (let column = 0; column <= size; column++) {
      if (column < size && code.isDark(row, column)) run++;
      else if (run > 0) {
        path += `M${column - run} ${row}h${run}v1h-${run}z`;
        run = 0;
      }
    }
  }
  return { path, size };
}
