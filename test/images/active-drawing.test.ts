import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { activePartOf } from "../../src/images/active-drawing.ts";
import { createAssetCollector } from "../../src/images/collector.ts";
import { newFolder } from "./portal-pictures.ts";

const start = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"';

function partOf(text: string): string | undefined {
  return activePartOf(Buffer.from(text));
}

const active: [string, string, string | undefined][] = [
  ["a script", `${start}><script>alert(1)</script></svg>`, "<script"],
  ["a script under a prefix", `${start} xmlns:s="u"><s:script/></svg>`, "<s:script"],
  ["a handler", `${start} onload="alert(1)"/>`, "onload"],
  ["a handler on a line of its own", `${start}\n\tonClick = 'x'/>`, "onClick"],
  ["the address of a program", `${start}><a href="javascript:alert(1)"/></svg>`, "javascript:"],
  ["such an address in numbers", `${start}><set to="&#106;ava&#x9;script:x"/></svg>`, "javascript:"],
  ["a page within", `${start}><foreignObject/></svg>`, "<foreignObject"],
  ["elements of a page", `${start} xmlns:h="http://www.w3.org/1999/xhtml"/>`, "http://www.w3.org/1999/xhtml"],
  ["a picture elsewhere", `${start}><image href="https://e.example/a"/></svg>`, 'href="https://e.example/a'],
  ["one by the older name", `${start}><use xlink:href='//e.example/a#b'/></svg>`, "href='//e.example/a#b"],
  ["a page as data", `${start}><a href="data:text/html,x"/></svg>`, 'href="data:text/html,x'],
  [
    "a link that is set later",
    `${start}><set attributeName="xlink:href"/></svg>`,
    'attributeName="xlink:href',
  ],
  ["a style sheet elsewhere", `${start}><style>@import "//e.example"</style></svg>`, "@import"],
  ["a font elsewhere", `${start} style="fill:url(https://e.example/a)"/>`, "url(https://e.example/a"],
  ["a style sheet of the document", `<?xml-stylesheet href="a.xsl"?>${start}/>`, "<?xml-stylesheet"],
  ["an entity", `<!DOCTYPE svg [<!ENTITY a "b">]>${start}/>`, "<!ENTITY"],
  ["a default handler", `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "x">]>${start}/>`, "<!ATTLIST"],
  ["another encoding", `<?xml version="1.0" encoding="ISO-2022-JP"?>${start}/>`, "encoding"],
];

const inert = [
  `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n${start}/>`,
  `${start} xmlns:xlink="http://www.w3.org/1999/xlink"><use xlink:href="#a"/><a href=""/></svg>`,
  `${start}><image href="data:image/png;base64,AAAA"/></svg>`,
  `${start}><rect style="fill:url(#a);filter:url(&quot;#b&quot;)"/><path fill="url('#c')"/></svg>`,
  `${start}><style>@font-face{src:url(data:font/woff2;base64,AA)}</style></svg>`,
  `${start}><metadata xmlns:r="u"><r:a r:resource="http://purl.org/x"/></metadata></svg>`,
  `${start}><text>description on = 3，javascript &lt;script&gt;</text></svg>`,
];

describe("a drawing in SVG", () => {
  for (const [what, text, part] of active) {
    it(`is refused with ${what}`, () => assert.equal(partOf(text), part));
  }

  it("is refused in an encoding in which signs may be hidden", () => {
    assert.equal(activePartOf(Buffer.from(`\ufeff${start}/>`, "utf16le")), "encoding");
    assert.equal(activePartOf(Buffer.from([0x1f, 0x8b, 0x08, 0xff])), "encoding");
  });

  it("is accepted when it only draws", () => {
    for (const text of inert) assert.equal(partOf(text), undefined, text);
    assert.equal(partOf(`\ufeff${inert[0]}`), undefined);
  });

  it("is judged in little time, however large it is", { timeout: 10_000 }, () => {
    for (const pile of ["<a:", "on", " on", "href=", "&#x", "url( ", " x:href = ", "<", "attributeName ="]) {
      partOf(start + pile.repeat(100_000));
    }
  });

  it("makes no file of the site when it is active, whatever its name", async () => {
    const path = join(newFolder(), "photo.png");
    writeFileSync(path, `${start} onload="alert(1)"/>`);
    const assets = createAssetCollector();
    assert.deepEqual(await assets.picture(path, { alt: "图" }), { broken: { active: "onload" } });
    assert.deepEqual(assets.jobs(), []);
  });
});
