import { z } from "zod";

/**
 * Why an address is no longer mailed: mail to it bounced too often, its owner reported ours as spam, its owner had all
 * data deleted, or the operator decided so.
 */
export const suppressionReasons = ["bounced", "complained", "deleted", "operator"] as const;
export const suppressionReasonSchema = z.enum(suppressionReasons);
export type SuppressionReason = z.infer<typeof suppressionReasonSchema>;

/** What is known of a suppressed address besides its hash. */
export type Suppression = { reason: SuppressionReason; detail: string | null; createdAt: Date };
