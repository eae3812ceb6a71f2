import { secrets } from "@/lib/platform/secrets";

/** The file mode check covers whether other users can read them. */
export function checkSecrets(): string {
  secrets();
  return "there";
}
