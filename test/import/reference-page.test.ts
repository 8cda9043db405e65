import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { repository, runNewspark } from "../support/run-newspark.ts";
import { scratchFolder } from "../support/scratch.ts";

/** The page that the portal is modelled on lies beside the repository, where it lies at all: its sentences are not ours. */
const page = join(repository, "../shared/seed/portal-page.txt");
const skip = existsSync(page) ? false : "the reference page is not here";

const labels =
  "高新院新闻 政策解读 高新区新闻 区域经济研究 经济开发区新闻 科技创新 战略性新兴产业研究 行业洞见 一带一路新闻 智慧城市案例 产业规划 园区规划 智慧城市news".split(
    " ",
  );

describe("the reference page, imported from its file", { skip }, () => {
  it("is an article of its category, healed, with all that the page says of it", (t) => {
    const root = join(scratchFolder(t), "portal");
    const run = runNewspark(["import", "html", page, "--root", root, "--json"]);
    assert.equal(run.code, 0, run.stderr);
    const files = readdirSync(join(root, "content"), { recursive: true, encoding: "utf8" });
    const [file, ...others] = files.filter((name) => name.endsWith(".md"));
    assert.deepEqual(others, []);
    const text = readFileSync(join(root, "content", file ?? ""), "utf8");
    assert.match(text, /^title: 忻州市积极推进“科创中国”山西试点城市（园区）建设$/m);
    assert.match(text, /^date: 2022-07-27$/m);
    assert.match(text, /^source: 高新院$/m);
    assert.match(file ?? "", /^xin-wen-zhong-xin\/yuan-qu-gui-hua\/2022\//);

    const navigation = readFileSync(join(root, "content/navigation.yaml"), "utf8");
    const tree = [...navigation.matchAll(/label: (.*)$/gm)].map(([, label]) => label);
    assert.deepEqual(tree, ["新闻中心", ...labels]);
    assert.match(text, /业绩是新担当/);
    assert.match(text, /以优异成绩迎接/);
    assert.doesNotMatch(text + navigation, /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]|\([a-zü]+\)|\?/u);
  });

  it("accounts for every character: what the article does not hold is in the page's frame or among the repairs", (t) => {
    const root = join(scratchFolder(t), "portal");
    const { stdout } = runNewspark(["import", "html", page, "--root", root, "--json"]);
    const { report } = { report: JSON.parse(stdout) };
    const kinds = report.notes.map(
      ({ section, kind }: { section: string; kind: string }) => `${section}: ${kind}`,
    );
    assert.deepEqual([...new Set(kinds)].sort(), [
      "doubt: lines-above",
      "doubt: source-address",
      "repair: broken-pair",
      "repair: punctuation",
      "repair: toned-gloss",
    ]);
    const file = readdirSync(join(root, "content"), { recursive: true, encoding: "utf8" }).find((name) =>
      name.endsWith(".md"),
    );
    const body = readFileSync(join(root, "content", file ?? ""), "utf8").replace(/^---[\s\S]*?---/, "");
    const han = (text: string) => [...text.matchAll(/\p{Script=Han}|\d/gu)].length;
    const source = readFileSync(page, "utf8");
    const from = source.indexOf("7月14");
    const to = source.search(/相關?\(?[^)]*\)?文章推薦?/u);
    // Each of the two broken spots holds one character, or two, of which the page has none or half.
    assert.equal(han(body), han(source.slice(from, to < from ? undefined : to)) + 3);
  });
});
