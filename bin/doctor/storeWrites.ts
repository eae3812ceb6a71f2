import { isBusy } from "@/lib/platform/db";
import { probeStore } from "@/lib/platform/health/store";
import { Warning } from "./check";

export async function checkStoreWrites(): Promise<string | Warning> {
  try {
    await probeStore();
    return "a row was written and taken away again";
  } catch (cause) {
    if (isBusy(cause)) return new Warning("another process writes, and a row had to wait too long: try again");
    throw new Error("nothing can be written to the store", { cause });
  }
}
