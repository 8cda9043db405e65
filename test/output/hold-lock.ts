/** A process that holds the lock of a folder until it is told to end. */
import { lockOutput } from "../../src/output/lock.ts";

const [, , output = "", freed] = process.argv;
const unlock = lockOutput(output);
if (freed) unlock();
process.stdout.write("locked\n");
setInterval(() => {}, 1000);
