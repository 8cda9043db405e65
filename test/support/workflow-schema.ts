/**
 * A workflow of GitHub Actions, as far as this repository's need it; whatever is not named here is refused.
 * Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax
 */
import * as z from "zod";

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const words = z.record(z.string(), scalar);
const names = z.union([z.string().transform((name) => [name]), z.array(z.string())]).default([]);
const branches = z.strictObject({ branches: z.array(z.string()) }).nullable();

const permissions = z.partialRecord(
  z.enum(["contents", "pages", "id-token", "actions", "packages", "pull-requests", "issues"]),
  z.enum(["read", "write", "none"]),
);

const concurrency = z.strictObject({
  group: z.string(),
  "cancel-in-progress": z.union([z.boolean(), z.string()]),
});

const common = {
  id: z
    .string()
    .regex(/^[a-z][\w-]*$/)
    .optional(),
  name: z.string().optional(),
  if: z.string().optional(),
  env: words.default({}),
};

const step = z.union([
  z.strictObject({ ...common, uses: z.string(), with: words.default({}) }),
  z.strictObject({ ...common, run: z.string() }),
]);

const strategy = z.strictObject({
  "fail-fast": z.boolean().optional(),
  matrix: z.record(z.string(), z.array(scalar)),
});

const ordinaryJob = z.strictObject({
  needs: names,
  if: z.string().optional(),
  "runs-on": z.string().regex(/^ubuntu-\d\d\.04$/, "a runner that does not change by itself"),
  "timeout-minutes": z.int().positive(),
  permissions: permissions.optional(),
  environment: z.strictObject({ name: z.string(), url: z.string() }).optional(),
  outputs: words.default({}),
  strategy: strategy.optional(),
  steps: z.array(step).min(1),
});

const callingJob = z.strictObject({
  needs: names,
  if: z.string().optional(),
  permissions,
  uses: z.string().regex(/^\.\/\.github\/workflows\/[\w-]+\.yml$/),
  with: words.default({}),
  secrets: words.default({}),
});

const input = z.strictObject({ type: z.enum(["string", "boolean"]), required: z.boolean() });

export const workflowSchema = z.strictObject({
  name: z.string(),
  on: z.strictObject({
    push: branches.optional(),
    pull_request: branches.optional(),
    schedule: z.array(z.strictObject({ cron: z.string().regex(/^[\d*,/-]+( [\d*,/-]+){4}$/) })).optional(),
    workflow_dispatch: z.null().optional(),
    workflow_call: z
      .strictObject({
        inputs: z.record(z.string(), input),
        secrets: z.record(z.string(), z.strictObject({ required: z.boolean() })),
      })
      .optional(),
  }),
  permissions,
  concurrency: concurrency.optional(),
  jobs: z.record(z.string(), z.union([ordinaryJob, callingJob])),
});

export type Workflow = z.output<typeof workflowSchema>;
export type Job = Workflow["jobs"][string];
export type OrdinaryJob = z.output<typeof ordinaryJob>;
export type Step = z.output<typeof step>;

/** What each action takes and gives, as its `action.yml` says at the version that is pinned. */
export const actions: Record<string, { inputs: string[]; outputs: string[] }> = {
  "actions/checkout": { inputs: ["persist-credentials", "fetch-depth"], outputs: ["ref", "commit"] },
  "actions/setup-node": { inputs: ["node-version", "cache"], outputs: ["node-version", "cache-hit"] },
  "actions/cache/restore": {
    inputs: ["path", "key", "restore-keys"],
    outputs: ["cache-hit", "cache-primary-key", "cache-matched-key"],
  },
  "actions/cache/save": { inputs: ["path", "key"], outputs: [] },
  "actions/configure-pages": { inputs: [], outputs: ["base_url", "origin", "host", "base_path"] },
  "actions/upload-pages-artifact": { inputs: ["path", "name"], outputs: ["artifact_id"] },
  "actions/deploy-pages": { inputs: ["artifact_name"], outputs: ["page_url"] },
  "actions/upload-artifact": {
    inputs: ["name", "path", "include-hidden-files", "compression-level", "retention-days"],
    outputs: ["artifact-id", "artifact-url", "artifact-digest"],
  },
  "actions/download-artifact": { inputs: ["name", "pattern", "path"], outputs: ["download-path"] },
};

/** `actions/cache/restore@…` → `actions/cache/restore`. */
export function actionOf(uses: string): string {
  return uses.replace(/@.*$/, "");
}
