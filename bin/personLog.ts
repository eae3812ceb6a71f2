import type { Log } from "@/lib/platform/logs/log";
import { printable } from "./printable";

const say = (_: string, message: string) => void process.stderr.write(`${printable(message)}\n`);

/** What is logged elsewhere, for a command that a person waits for: the messages alone. */
export const personLog: Log = { debug: () => {}, info: say, warn: say, error: say };
