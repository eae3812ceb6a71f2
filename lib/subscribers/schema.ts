import { z } from "zod";

export const cadences = ["daily", "weekdays", "weekly", "monthly"] as const;
export const cadenceSchema = z.enum(cadences, {
  error: "Choose how often you want digests: every day, on weekdays, every week or every month.",
});
export type Cadence = z.infer<typeof cadenceSchema>;

/** The state of a confirmation or unsubscribe page between two requests; `message` says why it failed. */
export type TokenState = { status: "idle" | "done" | "unknown" | "failed"; message?: string };
