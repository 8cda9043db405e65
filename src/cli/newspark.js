#!/usr/bin/env node
// Plain JavaScript, because Node 20 reads no TypeScript before tsx is registered.
import { compiledFolder, isCurrent, packageFolder } from "./compiled.js";

async function program() {
  if (isCurrent(packageFolder))
    return import(new URL(`../../${compiledFolder}/main.js`, import.meta.url).href);
  const { register } = await import("tsx/esm/api");
  register();
  return import("./main.ts");
}

const { main } = await program();
process.exitCode = await main(process.argv.slice(2));
