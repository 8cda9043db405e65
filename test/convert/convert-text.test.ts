import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { versionCalled } from "../../src/conversion/version.ts";
import { convertText } from "../../src/convert/convert-text.ts";
import { reasonText } from "../../src/convert/reason.ts";
import { scratchFolder, writeFiles } from "../support/scratch.ts";

const navigation = "- { label: 新闻中心, slug: news }\n";
const site = "name: 澜川高新区\nurl: https://www.example.org/\n";

describe("newspark convert", () => {
  const root = scratchFolder({ after });
  writeFiles(root, {
    "content/site.yaml": site,
    "content/navigation.yaml": navigation,
    "content/glossary.yaml": "# 用词\n澜川: 瀾川\n软件: { zh-tw: 軟體, zh-hk: 軟件 }\n",
  });

  /** Each step as `line:column from → to: reasons`, each problem as `line:column rule`. */
  async function convert(text: string, code = "zh-tw", folder = root) {
    const to = versionCalled(code);
    assert.ok(to);
    const { converted, steps, problems } = await convertText(folder, { file: "content/a.md", text, to });
    return {
      converted,
      steps: steps.map(
        ({ line, column, from, to: made, by }) =>
          `${line}:${column} ${from} → ${made}: ${by.map((reason) => reasonText(reason, "en")).join(", ")}`,
      ),
      problems: problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`),
    };
  }

  it("gives the text in the version and says which dictionary decided on each word", async () => {
    assert.deepEqual(await convert("我的头发，\n在里面。皇后\n"), {
      converted: "我的頭髮，\n在裡面。皇后\n",
      steps: [
        "1:3 头发 → 頭髮: OpenCC STPhrases",
        "2:2 里面 → 裡面: OpenCC STPhrases, OpenCC TWVariants",
        "2:5 皇后 → 皇后: OpenCC STPhrases",
      ],
      problems: [],
    });
  });

  it("names the line of the portal's glossary, whose words differ between the versions", async () => {
    const text = "澜川软件";
    assert.deepEqual(await convert(text), {
      converted: "瀾川軟體",
      steps: ["1:1 澜川 → 瀾川: content/glossary.yaml:2", "1:3 软件 → 軟體: content/glossary.yaml:3"],
      problems: [],
    });
    assert.equal((await convert(text, "zh-hk")).converted, "瀾川軟件");
    assert.equal((await convert(text, "zh-hant")).converted, "瀾川軟體");
  });

  it("names Newspark's own glossary, and what is said of quotation marks", async () => {
    const { converted, steps } = await convert("“余华”");
    assert.equal(converted, "「余華」");
    assert.deepEqual(steps, [
      "1:1 “ → 「: quotes in site.yaml",
      "1:2 余华 → 余華: Newspark's glossary",
      "1:4 ” → 」: quotes in site.yaml",
    ]);
  });

  it("leaves quotation marks where the portal wants them curly", async (t) => {
    const curly = scratchFolder(t);
    writeFiles(curly, {
      "content/site.yaml": `${site}quotes: curly\n`,
      "content/navigation.yaml": navigation,
    });
    assert.equal((await convert("“发”", "zh-tw", curly)).converted, "“發”");
  });

  it("does what the marks of the text say", async () => {
    const text = "-{后}-里，-{zh-hans:网;zh-tw:網路;zh-hk:網}-";
    assert.deepEqual(await convert(text), {
      converted: "后裡，網路",
      steps: [
        "1:1 -{后}- → 后: -{ }- in the text",
        "1:6 里 → 裡: OpenCC STCharacters, OpenCC TWVariants",
        "1:8 -{zh-hans:网;zh-tw:網路;zh-hk:網}- → 網路: -{ }- in the text",
      ],
      problems: [],
    });
    assert.equal((await convert(text, "zh-hk")).converted, "后裏，網");
  });

  it("holds a rule of the text in all of it, above the glossary, and does not show it", async () => {
    const text = "软件。-{H|zh-hans:软件;zh-tw:程式}-软件";
    const { converted, steps } = await convert(text);
    assert.equal(converted, "程式。程式");
    assert.equal(steps[0], "1:1 软件 → 程式: -{ }- in the text");
    assert.equal(steps.at(-1), `1:${text.length - 1} 软件 → 程式: -{ }- in the text`);
  });

  it("holds a rule of the text below a front matter as well", async () => {
    const { converted } = await convert("---\ntitle: 软件\n---\n-{A|zh-hans:软件;zh-tw:程式}-软件");
    assert.equal(converted, "---\ntitle: 程式\n---\n程式程式");
  });

  it("holds the words that the front matter gives, above the glossary, with their line", async () => {
    const text = "---\ntitle: 甲\nvariants:\n  澜川: 澜川\n  余杭: { zh-cn: 余杭 }\n---\n澜川余杭\n";
    const { converted, steps, problems } = await convert(text);
    assert.deepEqual(problems, []);
    // A version that is not named has the dictionaries' word.
    assert.equal(converted.split("\n").at(-2), "澜川餘杭");
    assert.deepEqual(steps.slice(-2), ["7:1 澜川 → 澜川: content/a.md:4", "7:3 余杭 → 餘杭: content/a.md:5"]);
  });

  it("leaves code and the tags of HTML alone, and the words around them not", async () => {
    const text = '里`里`<b title="里">里</b>\n\n```js\n里\n```\n\n~~~~\n里\n~~~\n里\n~~~~\n里``里``';
    const { converted, steps } = await convert(text);
    assert.equal(
      converted,
      '裡`里`<b title="里">裡</b>\n\n```js\n里\n```\n\n~~~~\n里\n~~~\n里\n~~~~\n裡``里``',
    );
    assert.deepEqual(
      steps.map((step) => step.split(" ")[0]),
      ["1:1", "1:18", "12:1"],
    );
    assert.equal((await convert("里`-{里}-`里")).converted, "裡`-{里}-`裡");
    assert.equal((await convert("-{<b>里</b>}-里")).converted, "<b>里</b>裡");
  });

  it("tells what is wrong with the text's marks and words, each with its place, and converts the rest", async () => {
    const text = "---\nvariants:\n  网:\n  软: { zh-tv: 軟 }\n---\n发-{X|甲}-\n\n里-{发";
    const { converted, problems } = await convert(text);
    assert.deepEqual(problems.sort(), [
      "3:3 glossary/nothing",
      "4:8 glossary/variant",
      "6:2 conversion/flag",
      "8:2 conversion/unclosed",
    ]);
    assert.ok(converted.endsWith("發-{X|甲}-\n\n裡-{發"));
  });

  it("leaves code alone that holds a backtick", async () => {
    assert.equal((await convert("里``里`里``里")).converted, "裡``里`里``裡");
  });

  it("sees nothing wrong in code", async () => {
    for (const text of ["`-{`", "`-{X|甲}-`", "```\n-{甲\n```"]) {
      assert.deepEqual((await convert(text)).problems, []);
    }
  });

  it("takes no rule from code", async () => {
    assert.equal((await convert("`-{H|里=>zh-tw:X}-` 里")).converted, "`-{H|里=>zh-tw:X}-` 裡");
  });

  it("sees no mark behind a backslash", async () => {
    assert.equal((await convert("\\-{书}-")).converted, "\\-{書}-");
  });

  it("ends a mark that was left open with its paragraph", async () => {
    const { converted, problems } = await convert("甲-{书\n\n乙-{后}-");
    assert.equal(converted, "甲-{書\n\n乙后");
    assert.deepEqual(problems, ["1:2 conversion/unclosed"]);
  });

  it("reads a text in the script that its front matter names", async () => {
    const text = "---\nscript: zh-Hant\n---\n裏面的軟體「網」后";
    const made = async (code: string) => (await convert(text, code)).converted.split("\n").at(-1);
    assert.equal(await made("zh-hans"), "里面的软体“网”后");
    assert.equal(await made("zh-tw"), "裡面的軟體「網」后");
    assert.equal(await made("zh-hk"), "裏面的軟體「網」后");
    assert.deepEqual((await convert(text, "zh-tw")).steps, ["4:1 裏 → 裡: OpenCC TWVariants"]);
  });

  it("takes a text to be in the other script where it is to become the portal's", async () => {
    assert.equal((await convert("裏面", "zh-hans")).converted, "里面");
  });

  it("leaves a text that is in the version's script already", async () => {
    const text = "---\nscript: zh-Hans\n---\n里裏";
    assert.deepEqual(await convert(text, "zh-hans"), { converted: text, steps: [], problems: [] });
  });

  it("tells what is wrong with the portal, and converts nothing without one", async (t) => {
    const empty = scratchFolder(t);
    const made = await convert("里", "zh-tw", empty);
    assert.equal(made.converted, "里");
    assert.deepEqual(made.problems, ["1:1 file/missing", "1:1 file/missing"]);
    const faulty = scratchFolder(t);
    writeFiles(faulty, {
      "content/site.yaml": site,
      "content/navigation.yaml": navigation,
      "content/glossary.yaml": "软件:\n网: 網路\n",
    });
    const { converted, problems } = await convert("网", "zh-tw", faulty);
    assert.equal(converted, "網路");
    assert.deepEqual(problems, ["1:1 glossary/nothing"]);
  });
});
