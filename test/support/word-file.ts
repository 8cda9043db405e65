/** Word files with the least that Word itself would open. */
import { escapeHtml } from "../../src/shared/html.ts";
import { zipArchive } from "./zip-archive.ts";

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const drawing = "http://schemas.openxmlformats.org/drawingml/2006";

export interface WordParts {
  /** XML within `<w:body>`: see `line`, `table` and so on. */
  body: string;
  /** Text of footnotes 1, 2 … */
  footnotes?: string[];
  /** Pictures `rId10`, `rId11` … */
  pictures?: { bytes: Uint8Array; ending: string }[];
}

export function wordFile({ body, footnotes = [], pictures = [] }: WordParts): Buffer {
  const notes = footnotes.map((text, index) => `<w:footnote w:id="${index + 1}">${line(text)}</w:footnote>`);
  const links = pictures.map(
    ({ ending }, index) =>
      `<Relationship Id="rId${10 + index}" Type="${relations}/image" Target="media/image${index}.${ending}"/>`,
  );
  const types = [...new Set(pictures.map(({ ending }) => ending))].map(
    (ending) => `<Default Extension="${ending}" ContentType="image/${ending === "emf" ? "x-emf" : ending}"/>`,
  );
  return zipArchive({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join("")}<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": relationList(
      `<Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/>`,
    ),
    "word/_rels/document.xml.rels": relationList(
      `<Relationship Id="rId1" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${relations}/footnotes" Target="footnotes.xml"/><Relationship Id="rId3" Type="${relations}/numbering" Target="numbering.xml"/>${links.join("")}`,
    ),
    "word/document.xml": `<w:document ${word} xmlns:r="${relations}" xmlns:wp="${drawing}/wordprocessingDrawing" xmlns:a="${drawing}/main" xmlns:pic="${drawing}/picture"><w:body>${body}</w:body></w:document>`,
    "word/styles.xml": `<w:styles ${word}>${style("a3", "Title")}${style("1", "heading 1")}${style("2", "heading 2")}${style("9", "正文样式")}</w:styles>`,
    "word/footnotes.xml": `<w:footnotes ${word}>${notes.join("")}</w:footnotes>`,
    "word/numbering.xml": `<w:numbering ${word}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    ...Object.fromEntries(
      pictures.map(({ bytes, ending }, index) => [`word/media/image${index}.${ending}`, bytes]),
    ),
  });
}

/** A paragraph of one text. */
export function line(
  text: string,
  how: { style?: string; centred?: boolean; bold?: boolean; item?: boolean } = {},
): string {
  return paragraph(run(text, how.bold), how);
}

export function paragraph(
  runs: string,
  how: { style?: string; centred?: boolean; item?: boolean } = {},
): string {
  const properties = [
    how.style ? `<w:pStyle w:val="${how.style}"/>` : "",
    how.item ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : "",
    how.centred ? '<w:jc w:val="center"/>' : "",
  ];
  return `<w:p><w:pPr>${properties.join("")}</w:pPr>${runs}</w:p>`;
}

export function run(text: string, bold = false): string {
  return `<w:r>${bold ? "<w:rPr><w:b/></w:rPr>" : ""}<w:t xml:space="preserve">${escapeHtml(text)}</w:t></w:r>`;
}

export function footnoteMark(number: number): string {
  return `<w:r><w:footnoteReference w:id="${number}"/></w:r>`;
}

export function picture(index: number, alt: string): string {
  return `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="${escapeHtml(alt)}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId${10 + index}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

export function table(rows: readonly string[][]): string {
  const cells = (row: readonly string[]) => row.map((text) => `<w:tc>${line(text)}</w:tc>`).join("");
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join("")}</w:tbl>`;
}

function style(id: string, name: string): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
}

function relationList(list: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
}
