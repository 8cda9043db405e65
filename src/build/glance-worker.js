// Plain JavaScript, because a thread reads no TypeScript before tsx is registered in it.
import { register } from "tsx/esm/api";

register();
await import("./glance-worker.ts");
