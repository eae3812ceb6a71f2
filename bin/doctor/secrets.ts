import { secrets } from "@/lib/platform/secrets";

/** Whether others can read them is told with all files'. */
export function checkSecrets(): string {
  secrets();
  return "there";
}
