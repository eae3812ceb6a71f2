import { z } from "zod";

export const interestKinds = ["trending", "topic", "search"] as const;

/** A subscriber's interest; `value` is the topic, or the query of a saved search. */
export const interestSchema = z.object({ kind: z.enum(interestKinds), value: z.string() });
export type Interest = z.infer<typeof interestSchema>;

export const reasonSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("trending"), place: z.number(), of: z.number() }),
  z.object({ kind: z.literal("topic"), value: z.string() }),
  z.object({ kind: z.literal("search"), value: z.string() }),
]);
export type Reason = z.infer<typeof reasonSchema>;

export const reasonsJson = z.string().transform((json) => z.array(reasonSchema).parse(JSON.parse(json)));
