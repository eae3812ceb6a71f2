/* Plain Node: a thread is not told how to read TypeScript by the process that starts it. */
import { register } from "tsx/esm/api";

register();
await import("./thread.ts");
