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
  it("take a moment only with its zone", () => {
    assert.equal(momentOption("2026-11-23T09:00+08:00"), Date.UTC(2026, 10, 23, 1));
    assert.match(
      complaintOf(() => momentOption("2026-11-23")),
      /with its zone/,
    );
    assert.match(
      complaintOf(() => momentOption("tomorrow")),
      /not "tomorrow"/,
    );
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
