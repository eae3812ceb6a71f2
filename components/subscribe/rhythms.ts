import type { Cadence } from "@/lib/subscribers/schema";

/** How often digests may come, as forms say it. */
export const rhythms: [Cadence, string][] = [
  ["daily", "Every day"],
  ["weekdays", "Weekdays"],
  ["weekly", "Every week"],
  ["monthly", "Every month"],
];
