#!/usr/bin/env node
// Plain JavaScript, because Node 20 reads no TypeScript before tsx is registered.
import { setFlagsFromString } from "node:v8";
import { compiledFolder, isCurrent, packageFolder } from "./compiled.js";

// V8 collects young garbage with threads of its own, which wait for cores that Newspark's own threads keep busy: a build of
// 10,000 articles on two cores takes a sixteenth longer with them.
setFlagsFromString("--no-parallel-scavenge");

async function program() {
  if (isCurrent(packageFolder))
    return import(new URL(`../../${compiledFolder}/main.js`, import.meta.url).href);
  const { register } = await import("tsx/esm/api");
  register();
  return import("./main.ts");
}

const { main } = await program();
process.exitCode = await main(process.argv.slice(2));
