import { EnvError } from "@/lib/platform/env/error";
import { errorText } from "@/lib/platform/logs/errorText";

export class Warning {
  constructor(readonly line: string) {}
}

export type Check = [name: string, check: (now: Date) => string | Warning | Promise<string | Warning>];

/** Prints the result; a failure sets the exit code. Returns whether the check passed. */
export async function examine([name, check]: Check, now: Date): Promise<boolean> {
  try {
    const found = await check(now);
    if (found instanceof Warning) print("!", name, found.line);
    else print("✓", name, found);
    return true;
  } catch (error) {
    print("✗", name, error instanceof EnvError ? error.message : errorText(error));
    process.exitCode = 1;
    return false;
  }
}

function print(sign: string, name: string, line: string): void {
  console.log(`${sign} ${name.padEnd(14)} ${line.trim().replace(/\n/g, `\n${" ".repeat(17)}`)}`);
}
