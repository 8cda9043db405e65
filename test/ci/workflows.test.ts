import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { parse } from "yaml";
import { repository } from "../support/run-newspark.ts";
import { readWorkflow, workflowFaults } from "../support/workflow-faults.ts";

const folder = join(repository, ".github/workflows");
const files = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));
const packageJson = JSON.parse(readFileSync(join(repository, "package.json"), "utf8"));

describe("the workflows", () => {
  it("are whole: known keys, pinned actions, least permissions, and references that lead somewhere", () => {
    assert.deepEqual([...files.keys()].sort(), [
      "deliver.yml",
      "publish-large.yml",
      "publish.yml",
      "test.yml",
    ]);
    assert.deepEqual(workflowFaults(files), []);
  });

  it("test with each version of Node that the package names, and those behind it", () => {
    const { jobs } = readWorkflow(files, "test.yml");
    const matrix = Object.values(jobs).flatMap(
      (job) => ("strategy" in job && job.strategy?.matrix["node"]) || [],
    );
    assert.deepEqual(matrix, [20, 22, 24]);
    assert.match(packageJson.engines.node, /^>=20\./);
  });

  it("publish one after the other, and never break off while the site is being replaced", () => {
    for (const file of ["publish.yml", "publish-large.yml"]) {
      const { concurrency } = readWorkflow(files, file);
      assert.deepEqual(concurrency, { group: "pages", "cancel-in-progress": false });
    }
  });

  it("publish on their own in one file only, lest two sites replace each other", () => {
    const scheduled = [...files.keys()].filter((file) => readWorkflow(files, file).on.schedule);
    assert.deepEqual(scheduled, ["publish.yml"]);
    assert.deepEqual(Object.keys(readWorkflow(files, "publish-large.yml").on), ["workflow_dispatch"]);
  });

  it("keep the token of Baidu to the one step that needs it", () => {
    const steps = [...files.keys()].flatMap((file) =>
      Object.values(readWorkflow(files, file).jobs).flatMap((job) => ("steps" in job ? job.steps : [])),
    );
    const knowing = steps.filter((step) => JSON.stringify(step).includes("BAIDU"));
    assert.deepEqual(
      knowing.map((step) => "run" in step && step.run),
      ['npx newspark announce --output _site --url "$URL"'],
    );
  });
});

describe("a workflow is refused", () => {
  const publish = files.get("publish.yml") ?? "";
  const faulty: Record<string, [from: string | RegExp, to: string, fault: RegExp]> = {
    "with an unknown key": ["timeout-minutes: 60", "timeout: 60", /jobs\.build/],
    "with an action that is pinned by a tag": [
      /actions\/checkout@\S+ # v\S+/,
      "actions/checkout@v7",
      /not pinned/,
    ],
    "with a version that is not told": [/ # v7\.0\.1/, "", /not pinned/],
    "that may write everywhere": ["permissions: {}", "permissions: { contents: write }", /to all jobs/],
    "whose build may write": ["      pages: read", "      pages: write", /build: may write pages/],
    "that needs a job which there is not": ["needs: due", "needs: dew", /needs dew/],
    "that takes an output which no job has": [
      "needs.due.outputs.build ==",
      "needs.due.outputs.built ==",
      /outputs\.built/,
    ],
    "that takes an output which no step has": [
      "steps.next.outputs.due",
      "steps.next.outputs.dew",
      /outputs\.dew/,
    ],
    "that takes an output of a step behind": ["id: pages", "id: pages2", /steps\.pages\.outputs/],
    "with an input that the action does not take": [
      "restore-keys: due-",
      "restore-key: due-",
      /does not take restore-key/,
    ],
    "with an expression in a command": ['--url "$URL"', `--url "$\{{ github.ref }}"`, /belongs into env/],
    "that calls without an input": [
      "      next: ${{ needs.build",
      "      nest: ${{ needs.build",
      /does not give next/,
    ],
    "that runs whenever it likes": ["7 0,4,10,22 * * *", "hourly", /cron/],
    "on a runner that changes by itself": ["runs-on: ubuntu-24.04", "runs-on: ubuntu-latest", /jobs\.due/],
  };
  for (const [what, [from, to, fault]] of Object.entries(faulty)) {
    it(what, () => {
      const text = publish.replace(from, to);
      assert.notEqual(text, publish);
      assert.match(workflowFaults(new Map([...files, ["publish.yml", text]])).join("\n"), fault);
    });
  }
});

describe("the pipeline for GitLab", () => {
  const pipeline = parse(readFileSync(join(repository, ".gitlab-ci.yml"), "utf8"));

  it("publishes the site and not the portal's folder public/", () => {
    assert.equal(pipeline.pages.pages.publish, "_site");
    assert.deepEqual(pipeline.pages.artifacts.paths, ["_site"]);
  });

  it("announces only what is published, and fails nothing", () => {
    assert.deepEqual([pipeline.announce.needs, pipeline.announce.allow_failure], [["pages"], true]);
  });
});
