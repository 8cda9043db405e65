#!/usr/bin/env node
// Plain JavaScript, because Node 20 reads no TypeScript before tsx is registered.
import { compiledFolder, isCurrent, packageFolder } from "./compiled.js";

try {
  process.cwd();
} catch {
  // Node itself would answer with a stack trace. Nothing can be asked about languages yet.
  console.error("当前文件夹已经被删掉或者换掉了：请重新进入门户的文件夹（cd），再运行一次。");
  console.error(
    "The current folder was deleted or replaced: enter the portal's folder anew (cd) and run again.",
  );
  process.exit(3);
}

async function program() {
  if (isCurrent(packageFolder))
    return import(new URL(`../../${compiledFolder}/main.js`, import.meta.url).href);
  const { register } = await import("tsx/esm/api");
  register();
  return import("./main.ts");
}

const { main } = await program();
process.exitCode = await main(process.argv.slice(2));
