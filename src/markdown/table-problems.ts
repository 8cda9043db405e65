/** Rules on tables. */
import { defineRule } from "../shared/problem.ts";
import { shown } from "../shared/shown.ts";

export const tableCells = defineRule<{ lost: string; columns: number }>({
  id: "table/cells",
  zh: ({ lost, columns }) => ({
    what: `表头有${columns}列，这一行多出了“${shown(lost)}”。`,
    why: "多出的单元格不会出现在网页上。",
    fix: "在表头和它下面的 |---| 行里补上一列；单元格里的竖线本身（代码里也一样）写成 \\|。",
  }),
  en: ({ lost, columns }) => ({
    what: `The head of the table has ${columns} columns, but this row goes on with "${shown(lost)}".`,
    why: "Cells beyond the head do not reach the page.",
    fix: "Add a column to the head and to the |---| line below it; write \\| for a bar within a cell, in code too.",
  }),
});
