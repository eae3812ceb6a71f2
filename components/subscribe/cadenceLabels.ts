import type { Cadence } from "@/lib/subscribers/schema";

/** The cadences of digests, as forms show them. */
export const cadenceLabels: [Cadence, string][] = [
  ["daily", "Every day"],
  ["weekdays", "Weekdays"],
  ["weekly", "Every week"],
  ["monthly", "Every month"],
];
