import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { UsageError } from "../../src/cli/command.ts";
import { commands } from "../../src/cli/commands.ts";
import { commandHelp, generalHelp } from "../../src/cli/help.ts";
import { addressOption, momentOption, portOption } from "../../src/cli/option-values.ts";
import { languageOf, parseCommandLine } from "../../src/cli/parse-command-line.ts";

/** What the usage error says in English. */
function complaintOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    assert.ok(error instanceof UsageError, String(error));
    return error.sentence.en;
  }
  return assert.fail("nothing was wrong");
}

describe("the command line", () => {
  it("understands a command with its options", () => {
    const { command, values } = parseCommandLine(
      ["build", "--root", "park", "--output=out", "--json"],
      commands,
    );
    assert.equal(command?.name, "build");
    assert.deepEqual(values, { root: "park", output: "out", json: true });
  });

  it("suggests the command that was probably meant", () => {
    assert.match(
      complaintOf(() => parseCommandLine(["biuld"], commands)),
      /Did you mean build\?/,
    );
  });

  it("suggests the option that was probably meant", () => {
    assert.match(
      complaintOf(() => parseCommandLine(["build", "--ouput", "x"], commands)),
      /Did you mean --output\?/,
    );
  });

  it("asks for the value of an option that needs one", () => {
    assert.equal(
      complaintOf(() => parseCommandLine(["build", "--output"], commands)),
      "--output needs a value: --output DIR.",
    );
  });

  it("takes no option for the value of another, unless it is written as one", () => {
    for (const [option, next] of [
      ["--output", "--json"],
      ["--trace", "--drafts"],
      ["--root", "--lang=en"],
      ["--output", "-x"],
    ] as const) {
      assert.match(
        complaintOf(() => parseCommandLine(["build", option, next], commands)),
        new RegExp(`^${option} needs a value: .* write ${option}=${next}\\.$`),
      );
    }
    assert.match(
      complaintOf(() => parseCommandLine(["--root", "--lang", "en", "build"], commands)),
      /^--root needs a value/,
    );
    const { values } = parseCommandLine(["build", "--output=--json", "--shard", "-1/3"], commands);
    assert.deepEqual(values, { output: "--json", shard: "-1/3" });
    assert.deepEqual(parseCommandLine(["convert", "-", "--to", "zh-tw"], commands).arguments, ["-"]);
  });

  it("understands options before the command as those after it", () => {
    for (const args of [
      ["--root", "park", "build", "--json"],
      ["--root=park", "--json", "build"],
      ["--json", "build", "--root", "park"],
    ]) {
      const { command, values } = parseCommandLine(args, commands);
      assert.equal(command?.name, "build");
      assert.deepEqual(values, { root: "park", json: true });
    }
    assert.equal(parseCommandLine(["--output", "out", "build"], commands).values["output"], "out");
    assert.equal(parseCommandLine(["--help", "build"], commands).command?.name, "build");
    assert.match(
      complaintOf(() => parseCommandLine(["--root", "park", "biuld"], commands)),
      /Did you mean build\?/,
    );
  });

  it("takes no value for a switch and no word that stands alone", () => {
    assert.match(
      complaintOf(() => parseCommandLine(["build", "--json=yes"], commands)),
      /takes no value/,
    );
    assert.match(
      complaintOf(() => parseCommandLine(["build", "_site"], commands)),
      /"_site" is not understood/,
    );
  });

  it("speaks the language of the system, or the one asked for", () => {
    assert.equal(languageOf([], { LANG: "zh_CN.UTF-8" }), "zh");
    assert.equal(languageOf([], { LANG: "de_DE.UTF-8" }), "en");
    assert.equal(languageOf(["build", "--lang", "zh"], {}), "zh");
    assert.equal(languageOf(["--lang=en"], { LC_ALL: "zh_TW" }), "en");
    assert.match(
      complaintOf(() => languageOf(["--lang", "fr"], {})),
      /zh or en, not "fr"/,
    );
  });

  it("explains every command and every option in both languages", () => {
    for (const language of ["zh", "en"] as const) {
      const general = generalHelp(commands, language);
      for (const command of commands) {
        assert.ok(general.includes(command.summary[language]));
        const help = commandHelp(command, language);
        for (const option of command.options) assert.ok(help.includes(option.help[language]));
      }
    }
  });
});

describe("the values of options", () => {
  it("take a moment in each form that names its day, its time and its zone", () => {
    for (const text of [
      "2026-11-23T09:00+08:00",
      "2026-11-23T01:00:00Z",
      "2026-11-23t01:00:00.000z",
      "2026-11-23T09:00:00,000000000+0800",
      "2026-11-23T09+08:00",
      "20261123T010000Z",
    ]) {
      assert.equal(momentOption(text), Date.UTC(2026, 10, 23, 1), text);
    }
  });

  it("take no moment that leaves out one of these, or does not exist", () => {
    for (const text of [
      "2026-11-23",
      "2026-11-23Z",
      "2026-11-23T09:00",
      "24:00+08:00",
      "T09:00Z",
      "2026-11T09:00Z",
      "2026-02-30T09:00Z",
      "2026-11-23T25:00Z",
      "2026-11-23T09:00+99:00",
      "tomorrow",
    ]) {
      assert.match(
        complaintOf(() => momentOption(text)),
        new RegExp(`with its day and zone, .* not "${text.replace("+", "\\+")}"`),
      );
    }
  });

  it("take a whole address, without the slash at its end", () => {
    assert.equal(addressOption("https://example.org/newspark/"), "https://example.org/newspark");
    assert.match(
      complaintOf(() => addressOption("example.org")),
      /whole address/,
    );
  });

  it("take a port that exists", () => {
    assert.equal(portOption(undefined), 8080);
    assert.match(
      complaintOf(() => portOption("80x")),
      /0 to 65535/,
    );
  });
});
