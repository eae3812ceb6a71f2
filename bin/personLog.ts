import type { Log } from "@/lib/platform/logs/log";
import { printable } from "./printable";

const print = (_: string, message: string) => void process.stderr.write(`${printable(message)}\n`);

export const commandLog: Log = { debug: () => {}, info: print, warn: print, error: print };
