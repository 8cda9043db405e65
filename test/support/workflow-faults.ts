/** What is wrong with a workflow of GitHub Actions: the rules that a schema cannot hold. */
import { parse } from "yaml";
import { actionOf, actions, type Job, type Step, type Workflow, workflowSchema } from "./workflow-schema.ts";

/** By file name under `.github/workflows/`. */
export type WorkflowFiles = ReadonlyMap<string, string>;

/** @returns as `file: where: what` */
export function workflowFaults(files: WorkflowFiles): string[] {
  return [...files].flatMap(([file, text]) => {
    const read = workflowSchema.safeParse(parse(text));
    const faults = read.success
      ? [...unpinned(text), ...faultsOf(read.data, files)]
      : read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
    return faults.map((fault) => `${file}: ${fault}`);
  });
}

export function readWorkflow(files: WorkflowFiles, file: string): Workflow {
  return workflowSchema.parse(parse(files.get(file) ?? ""));
}

/** A tag may be moved to other code by whoever has the action; a commit may not. */
function unpinned(text: string): string[] {
  return text
    .split("\n")
    .filter((line) => /\buses: /.test(line) && !/uses: \.\//.test(line))
    .filter((line) => !/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))
    .map((line) => `${line.trim()}: not pinned by a commit with its version behind it`);
}

function faultsOf(workflow: Workflow, files: WorkflowFiles): string[] {
  const faults: string[] = [];
  if (Object.values(workflow.permissions).includes("write")) faults.push("permissions: writing to all jobs");
  for (const [name, job] of Object.entries(workflow.jobs)) {
    const tell = (fault: string) => faults.push(`${name}: ${fault}`);
    for (const needed of job.needs) if (!workflow.jobs[needed]) tell(`needs ${needed}, which is no job`);
    const isDelivering = "uses" in job || job.steps.some((step) => usesOf(step) === "actions/deploy-pages");
    for (const [what, right] of Object.entries(job.permissions ?? {})) {
      const isFit = isDelivering && (what === "pages" || what === "id-token");
      if (right === "write" && !isFit) tell(`may write ${what}`);
    }
    if ("uses" in job) {
      const called = readWorkflow(files, job.uses.replace(/^.*\//, "")).on.workflow_call;
      const { inputs = {}, secrets = {} } = called ?? {};
      if (!called) tell(`calls ${job.uses}, which cannot be called`);
      compare(Object.keys(job.with), Object.keys(inputs), tell);
      compare(Object.keys(job.secrets), Object.keys(secrets), tell);
      faults.push(...unresolved(JSON.stringify(job), { workflow, job, steps: [], at: name }));
      continue;
    }
    for (const [index, step] of job.steps.entries()) {
      const at = `${name}.steps.${index}`;
      const known = { workflow, job, steps: job.steps.slice(0, index), at };
      faults.push(
        ...unresolved(JSON.stringify(step), known),
        ...stepFaults(step).map((fault) => `${at}: ${fault}`),
      );
    }
    const { if: condition, outputs, environment } = job;
    const outside = JSON.stringify({ if: condition, outputs, environment });
    faults.push(...unresolved(outside, { workflow, job, steps: job.steps, at: name }));
  }
  return faults;
}

function compare(given: string[], taken: string[], tell: (fault: string) => void): void {
  for (const key of given) if (!taken.includes(key)) tell(`gives ${key}, which is not taken`);
  for (const key of taken) if (!given.includes(key)) tell(`does not give ${key}`);
}

const usesOf = (step: Step) => ("uses" in step ? actionOf(step.uses) : undefined);

function stepFaults(step: Step): string[] {
  if ("run" in step) {
    // Whoever can name a branch could write a command there.
    return /\$\{\{/.test(step.run) ? ["an expression within a command; it belongs into env"] : [];
  }
  const action = actions[actionOf(step.uses)];
  if (!action) return [`${step.uses} is not known`];
  return Object.keys(step.with)
    .filter((key) => !action.inputs.includes(key))
    .map((key) => `${actionOf(step.uses)} does not take ${key}`);
}

interface Known {
  workflow: Workflow;
  job: Job;
  /** Those before. */
  steps: Step[];
  at: string;
}

const contexts = ["github", "needs", "steps", "matrix", "strategy", "inputs", "secrets"];
const githubNames = ["event_name", "ref", "run_id", "run_attempt"];

/** References that lead nowhere; in GitHub's expressions these are empty texts and no error. */
function unresolved(text: string, { workflow, job, steps, at }: Known): string[] {
  const expressions = [...text.matchAll(/\$\{\{(.*?)\}\}/g), ...text.matchAll(/"if":"(.*?)"/g)];
  const references = expressions.flatMap(([, inner = ""]) => inner.match(/\b[a-z]+(?:\.[\w-]+)+/g) ?? []);
  return references.flatMap((reference) => {
    const [context = "", name = "", kind, output = ""] = reference.split(".");
    const stands = {
      github: () => githubNames.includes(name),
      needs: () => kind === "outputs" && job.needs.includes(name) && hasOutput(workflow.jobs[name], output),
      steps: () =>
        kind === "outputs" &&
        givesOutput(
          steps.find(({ id }) => id === name),
          output,
        ),
      matrix: () => "strategy" in job && job.strategy?.matrix[name] !== undefined,
      strategy: () => "strategy" in job && name === "job-total",
      inputs: () => workflow.on.workflow_call?.inputs[name] !== undefined,
      secrets: () => !workflow.on.workflow_call || workflow.on.workflow_call.secrets[name] !== undefined,
    }[context as "github"];
    return contexts.includes(context) && stands?.() ? [] : [`${at}: ${reference} leads nowhere`];
  });
}

function hasOutput(job: Job | undefined, output: string): boolean {
  return job !== undefined && "outputs" in job && job.outputs[output] !== undefined;
}

function givesOutput(step: Step | undefined, output: string): boolean {
  if (!step) return false;
  if ("uses" in step) return actions[actionOf(step.uses)]?.outputs.includes(output) ?? false;
  return step.run
    .split("\n")
    .some((line) => line.includes(`echo "${output}=`) && line.endsWith('>> "$GITHUB_OUTPUT"'));
}
