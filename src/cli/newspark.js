#!/usr/bin/env node
// Plain JavaScript, because Node 20 reads no TypeScript before tsx is registered.
import { register } from "tsx/esm/api";

register();
const { main } = await import("./main.ts");
process.exitCode = await main(process.argv.slice(2));
