import { z } from "zod";

/**
 * Why an address is not mailed any more: mail to it came back too often, its owner called ours unwanted, its owner
 * had everything about it deleted, or whoever runs the site says so.
 */
export const suppressionReasons = ["bounced", "complained", "deleted", "operator"] as const;
export const suppressionReasonSchema = z.enum(suppressionReasons);
export type SuppressionReason = z.infer<typeof suppressionReasonSchema>;

/** What is known of a suppressed address beside its hash. */
export type Suppression = { reason: SuppressionReason; detail: string | null; createdAt: Date };
