/**
 * Runs a workflow of GitHub Actions on this machine: commands as they stand, each job in a fresh copy of the repository, and for
 * GitHub's own actions what they do, with folders for its stores. Nothing is fetched: `npm ci` links the packages that are there.
 */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { repository } from "./run-newspark.ts";
import { readWorkflow, type WorkflowFiles } from "./workflow-faults.ts";
import { actionOf, type Job, type OrdinaryJob, type Step } from "./workflow-schema.ts";

/** What GitHub keeps between jobs and runs. */
interface Stores {
  /** Folder for all of it. */
  folder: string;
  /** The newest last. */
  caches: { key: string; folder: string }[];
  /** Folders by name. */
  artifacts: Map<string, string>;
  /** Of the site that is online. */
  deployed?: string;
}

export interface RunSettings {
  files: WorkflowFiles;
  /** The repository as `checkout` gives it. */
  checkout: string;
  stores: Stores;
  event: "push" | "schedule" | "workflow_dispatch";
  /** Whose jobs are run; all by default. */
  only?: string[];
  /** Of a matrix so many jobs are run; each needs as long as the first. */
  mostOfMatrix: number;
  /** Where Pages has the site. */
  baseUrl: string;
}

type Values = { [name: string]: string | Values };

let runs = 0;

/** @returns outputs of the jobs that were run, by their names, in order */
export function runWorkflow(file: string, settings: RunSettings, given: Values = {}): Map<string, Values> {
  const { jobs } = readWorkflow(settings.files, file);
  runs += 1;
  const github = {
    event_name: settings.event,
    ref: "refs/heads/main",
    run_id: String(runs),
    run_attempt: "1",
  };
  const context: Values = { github, secrets: {}, ...given };
  const done = new Map<string, Values>();
  const wanted = Object.entries(jobs).filter(([name]) => settings.only?.includes(name) ?? true);
  for (const [name, job] of wanted) {
    if (job.needs.some((needed) => !done.has(needed))) continue;
    const needs = Object.fromEntries(
      job.needs.map((needed) => [needed, { outputs: done.get(needed) ?? {} }]),
    );
    const known = { ...context, needs };
    if (job.if !== undefined && !holds(job.if, known)) continue;
    done.set(name, runJob(job, settings, known));
  }
  return done;
}

function runJob(job: Job, settings: RunSettings, context: Values): Values {
  if ("uses" in job) {
    const given = { inputs: filled(job.with, context), secrets: filled(job.secrets, context) };
    runWorkflow(job.uses.replace(/^.*\//, ""), settings, given);
    return {};
  }
  const [axis, all] = Object.entries(job.strategy?.matrix ?? {})[0] ?? ["", [""]];
  const values = all.slice(0, settings.mostOfMatrix);
  const outputs = values.map((value) => {
    const matrix = { [axis]: String(value) };
    const strategy = { "job-total": String(values.length) };
    return runSteps(job, settings, { ...context, matrix, strategy });
  });
  return outputs.at(-1) ?? {};
}

function runSteps(job: OrdinaryJob, settings: RunSettings, context: Values): Values {
  const workspace = mkdtempSync(join(settings.stores.folder, "workspace-"));
  const steps: Values = {};
  for (const step of job.steps) {
    const known = { ...context, steps };
    const outputs =
      "run" in step ? runCommand(step, workspace, known) : runAction(step, workspace, settings, known);
    if (step.id !== undefined) steps[step.id] = { outputs };
  }
  return filled(job.outputs, { ...context, steps });
}

function runCommand(step: Extract<Step, { run: string }>, workspace: string, context: Values): Values {
  if (step.run === "npm ci") {
    installed(workspace);
    return {};
  }
  return runShell(step.run, workspace, filled(step.env, context) as Record<string, string>);
}

/** In place of `npm ci`: the packages that are here, and what npm runs behind it (`prepare` of package.json). */
export function installed(workspace: string): void {
  symlinkSync(join(repository, "node_modules"), join(workspace, "node_modules"));
  runShell("node src/cli/compile.js", workspace, {});
}

/** @returns what it wrote to `GITHUB_OUTPUT` */
export function runShell(script: string, workspace: string, env: Record<string, string>): Values {
  const output = join(workspace, "..", `output-${workspace.slice(-6)}`);
  writeFileSync(output, "");
  const { PATH = "", HOME = "" } = process.env;
  const { status, stdout, stderr } = spawnSync("bash", ["-e", "-c", script], {
    ...{ cwd: workspace, encoding: "utf8" },
    env: { PATH, HOME, CI: "true", GITHUB_OUTPUT: output, npm_config_offline: "true", ...env },
  });
  assert.equal(status, 0, `${script}\n${stdout}\n${stderr}`);
  const lines = readFileSync(output, "utf8").split("\n").filter(Boolean);
  return Object.fromEntries(lines.map((line) => [line.replace(/=.*$/s, ""), line.replace(/^.*?=/s, "")]));
}

function runAction(
  step: Extract<Step, { uses: string }>,
  workspace: string,
  { checkout, stores, baseUrl }: RunSettings,
  context: Values,
): Values {
  const taken = filled(step.with, context);
  const input = (name: string) => String(taken[name] ?? "");
  const inside = join(workspace, input("path"));
  switch (actionOf(step.uses)) {
    case "actions/checkout":
      cpSync(checkout, workspace, { recursive: true, preserveTimestamps: true });
      return {};
    case "actions/setup-node":
      return {};
    case "actions/configure-pages":
      return { base_url: baseUrl };
    case "actions/cache/restore": {
      const found = stores.caches.findLast(
        ({ key }) =>
          key === input("key") || (input("restore-keys") !== "" && key.startsWith(input("restore-keys"))),
      );
      if (found) copyTo(found.folder, inside);
      return {};
    }
    case "actions/cache/save":
      assert.ok(!stores.caches.some(({ key }) => key === input("key")), `${input("key")} is taken`);
      // GitHub warns where there is nothing, and goes on.
      if (existsSync(inside)) stores.caches.push({ key: input("key"), folder: stored(stores, inside) });
      return {};
    case "actions/upload-artifact":
      assert.ok(existsSync(inside), `nothing to upload at ${input("path")}`);
      stores.artifacts.set(input("name"), stored(stores, inside, input("include-hidden-files") === "true"));
      return {};
    case "actions/download-artifact":
      if (input("name")) copyTo(stores.artifacts.get(input("name")) ?? "", inside);
      for (const [name, folder] of stores.artifacts) {
        if (input("pattern") && name.startsWith(input("pattern").replace(/\*$/, "")))
          copyTo(folder, join(inside, name));
      }
      return {};
    case "actions/upload-pages-artifact":
      stores.artifacts.set("github-pages", stored(stores, inside, false));
      return {};
    case "actions/deploy-pages":
      stores.deployed = stores.artifacts.get("github-pages") ?? assert.fail("there is no site to deploy");
      return { page_url: baseUrl };
    default:
      return assert.fail(`${step.uses} cannot be run here`);
  }
}

function copyTo(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true });
}

function stored(stores: Stores, path: string, hidden = true): string {
  const folder = join(mkdtempSync(join(stores.folder, "stored-")), "content");
  const filter = (file: string) => hidden || !file.slice(path.length).includes("/.");
  cpSync(path, folder, { recursive: true, filter });
  return folder;
}

function filled(texts: Record<string, string | number | boolean>, context: Values): Values {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [
      name,
      String(text).replace(/\$\{\{ *([\w.-]+) *\}\}/g, (_, reference: string) => at(reference, context)),
    ]),
  );
}

/** Empty where it leads nowhere, as GitHub has it. */
function at(reference: string, context: Values): string {
  let value: string | Values | undefined = context;
  for (const name of reference.split(".")) value = typeof value === "object" ? value[name] : undefined;
  return typeof value === "string" ? value : "";
}

/** Of the form `a.b == 'c'`. */
function holds(condition: string, context: Values): boolean {
  const [, reference = "", text] = /^([\w.-]+) == '(.*)'$/.exec(condition) ?? assert.fail(condition);
  return at(reference, context) === text;
}
