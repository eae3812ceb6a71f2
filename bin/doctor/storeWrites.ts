import { isBusy } from "@/lib/platform/db";
import { probeStore } from "@/lib/platform/health/store";
import { Warning } from "./check";

export async function checkStoreWrites(): Promise<string | Warning> {
  try {
    await probeStore();
    return "a test row was written and deleted";
  } catch (cause) {
    if (isBusy(cause)) return new Warning("another process is writing, and the test row waited too long: try again");
    throw new Error("cannot write to the store", { cause });
  }
}
