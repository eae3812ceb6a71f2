import { z } from "zod";

/** Mail bounced too often, the owner reported spam, the owner had all data deleted, or the operator decided so. */
export const suppressionReasons = ["bounced", "complained", "deleted", "operator"] as const;
export const suppressionReasonSchema = z.enum(suppressionReasons);
export type SuppressionReason = z.infer<typeof suppressionReasonSchema>;

export type Suppression = { reason: SuppressionReason; detail: string | null; createdAt: Date };
