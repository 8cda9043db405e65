import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import fc from "fast-check";
import { type Evidence, evidenceIn } from "../../../src/import/healing/evidence.ts";
import { heal } from "../../../src/import/healing/heal.ts";
import type { HealingOptions } from "../../../src/import/healing/healed.ts";
import { healingOptions } from "../../support/healing.ts";

/** Enough for a document to be known as damaged. */
const damage = "中國(guó)的園(yuán)區(qū)開(kāi)發(fā)經(jīng)驗。";

let options: HealingOptions;
let evidence: Evidence | undefined;
before(async () => {
  options = await healingOptions();
  evidence = evidenceIn([damage], options.toSource);
});

/** A text that is part of a damaged document. */
const healed = (text: string) => heal(text, options, evidence);
const doubtsOf = (text: string) => healed(text).doubts.map(({ kind }) => kind);

describe("glosses", () => {
  it("go, and the text becomes Simplified", () => {
    assert.equal(heal(damage, options).text, "中国的园区开发经验。");
  });

  it("go where they stand several times and without a tone", () => {
    const { text, repairs } = heal("市政(zheng)(zheng)(zheng)府公告，政(zheng)府令", options);
    assert.equal(text, "市政府公告，政府令");
    assert.deepEqual(
      repairs.map(({ kind, at, before }) => [kind, at, before]),
      [
        ["repeated-gloss", 1, "政(zheng)(zheng)(zheng)"],
        ["toned-gloss", 27, "政(zheng)"],
      ],
    );
  });

  it("go in a title, where the evidence is that of the whole article", () => {
    assert.equal(healed("區(qū)內新聞").text, "区内新闻");
    assert.equal(heal("區(qū)內新聞", options).text, "區(qū)內新聞");
  });

  it("go whatever dictionary the tone is from", () => {
    assert.equal(healed("業績(jī)和業績(jì)").text, "业绩和业绩");
  });

  it("stay where they are the author's, and are reported", () => {
    const { text, doubts } = healed(`${damage.repeat(4)}重(chóng)慶園(yuán)區(qū)`);
    assert.match(text, /重\(chóng\)庆园区$/);
    assert.deepEqual(
      doubts.map(({ kind, text }) => [kind, text]),
      [["ambiguous-gloss", "园区开发经验。重(chóng)庆园区"]],
    );
  });

  it("stay where they are no reading of the character before", () => {
    assert.equal(healed("國(guó)民生產總值(zong)、園(park)區").text, "国民生产总值(zong)、园(park)区");
  });

  it("go from a portal in Traditional too, which stays in it", () => {
    const inTraditional = { ...options, toSource: (text: string) => text };
    assert.equal(heal(damage, inTraditional).text, "中國的園區開發經驗。");
  });
});

describe("characters cut in two", () => {
  it("are known by their reading, or by the word that they make", () => {
    assert.equal(healed("業績(jī)是新?lián)?dāng)，以?xún)?yōu)異成績(jī)").text, "业绩是新担当，以优异成绩");
  });

  it("are known in the form in which other programs show them", () => {
    assert.equal(healed("以�(xún)�(yōu)異成績(jī)").text, "以优异成绩");
  });

  it("need the dictionary's words where the reading does not suffice", () => {
    const { isWord: _, ...withoutWords } = options;
    const { text, doubts } = heal("業績(jī)是新?lián)?dāng)", withoutWords, evidence);
    assert.equal(text, "业绩是新?lián)?dāng)");
    assert.equal(doubts[0]?.kind, "unreadable-run");
  });

  it("take a run of text with them, which is decoded again from the right byte", () => {
    assert.equal(healed("審批流程?！叭龑彙敝腥魏蝺?liǎng)個(gè)環節").text, "审批流程。“三审”中任何两个环节");
    assert.equal(healed("“三審?huì)敝腥魏蝺蓚€(gè)環節").text, "“三审”中任何两个环节");
  });

  it("are left as a question mark and reported where the run's last one is gone", () => {
    const { text, doubts } = healed("審批流程?！叭龑彙敝腥魏蝺\n第二段");
    assert.equal(text, "审批流程。“三审”中任何?\n第二段");
    assert.equal(doubts[0]?.kind, "lost-character");
  });

  it("are not made up", () => {
    for (const text of ["新?lián)，", "園區?abc)的", "?lián)?dāng)", "以?xún)"]) {
      assert.equal(healed(text).text, options.toSource(text));
      assert.equal(healed(text).repairs.filter(({ kind }) => kind !== "punctuation").length, 0);
    }
  });
});

describe("a lost character", () => {
  it("is reported with its place and left", () => {
    const { text, doubts } = healed("推動??h級醫院建設");
    assert.equal(text, "推动??h级医院建设");
    assert.deepEqual(doubts, [{ kind: "lost-character", at: 2, healedAt: 2, text: "推动??h级医院建设" }]);
  });

  it("is told from a question", () => {
    assert.deepEqual(doubtsOf("準備好了嗎?我們開始。"), []);
    assert.deepEqual(doubtsOf("準備好了沒有?"), []);
    assert.deepEqual(doubtsOf("各單?要落實"), ["ambiguous-question-mark"]);
    assert.deepEqual(doubtsOf("各單�要落實"), ["lost-character"]);
    assert.deepEqual(doubtsOf("見http://a.example/b?c=d"), []);
  });
});

describe("punctuation", () => {
  const text = (damaged: string) => healed(damaged).text;

  it("is full-width between Chinese characters", () => {
    assert.equal(
      text("來源:管委會,园区(一期)建設;完成(試行),通過!開工"),
      "来源：管委会，园区（一期）建设；完成（试行），通过！开工",
    );
    assert.equal(text("“創新”,“創業”:《辦法》,實行"), "“创新”，“创业”：《办法》，实行");
    assert.equal(text("第二批(含續建)\n"), "第二批（含续建）\n");
  });

  it("stays beside numbers, times, addresses, foreign words and code", () => {
    for (const kept of [
      "日期:2022-07-27 10:30",
      "總值(GDP)增長1,200萬元,8%",
      "電話:0123-4567(轉8)",
      "https://园区.example/公告,第一期:全文",
      "`甲(乙),丙`",
      "he said,她说",
      "Mr. Li,Wang",
      "(見附件)",
      "項目(第二批)2024年完成",
    ]) {
      assert.equal(text(kept), options.toSource(kept));
    }
  });

  it("stands once where it stood twice", () => {
    assert.equal(text("建成,，投產，,運營::完成"), "建成，投产，运营：完成");
  });

  it("is reported where 、 and 。 were swapped, and left", () => {
    assert.deepEqual(doubtsOf("項目開工、\n完成投資。以及驗收。、通過"), [
      "swapped-punctuation",
      "swapped-punctuation",
      "swapped-punctuation",
    ]);
    assert.deepEqual(doubtsOf("創新、創業、創造。會議指出"), []);
  });
});

describe("spam before the content", () => {
  it("is cut and reported, and nothing behind the first sentence is", () => {
    const spam = "澳門葡京賭場官網_真人百家樂註冊\n";
    const { text, repairs } = healed(`${spam}園區新聞\n會議召開。\n${spam}`);
    assert.equal(text, options.toSource(`園區新聞\n會議召開。\n${spam}`));
    assert.deepEqual(
      repairs.map(({ kind, at, before }) => [kind, at, before]),
      [["spam-line", 0, spam]],
    );
  });

  it("is not what news says of it", () => {
    assert.equal(
      healed("園區警方打擊網上賭場、百家樂賭球平台\n").text,
      "园区警方打击网上赌场、百家乐赌球平台\n",
    );
  });
});

describe("healing", () => {
  it("done twice is healing done once", () => {
    const parts = fc.constantFrom(
      damage,
      "業績(jī)是新?lián)?dāng)，",
      "來源:高新院,园区(一期)",
      "??h級",
      "政(zheng)(zheng)(zheng)府",
      "流程?！叭龑彙敝腥魏蝺?liǎng)個(gè)",
      "澳門葡京賭場官網_真人百家樂註冊\n",
      "重(chóng)慶\n",
      "GDP(1,2)",
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (some) => {
        const once = heal(some.join(""), options).text;
        assert.equal(heal(once, options).text, once);
      }),
      { numRuns: 300 },
    );
  });
});
