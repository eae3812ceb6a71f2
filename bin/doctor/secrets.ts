import { secrets } from "@/lib/platform/secrets";

/** Whether other users can read them is part of the file mode check. */
export function checkSecrets(): string {
  secrets();
  return "there";
}
