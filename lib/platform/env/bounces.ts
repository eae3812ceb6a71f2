import { z } from "zod";
import { wholeNumberText } from "../../text/wholeNumber";
import { fromRoot } from "./projectRoot";
import { text } from "./values";

/** In characters. RFC 5321 allows 64; the tag of each email's return path takes 32 (lib/mail/returnPath.ts). */
export const maxLocalPartLength = 32;

const bounceAddress = text(254)
  .regex(/^[^\s<>,;:"()[\]\\@]+@[^\s<>,;:"()[\]\\@]+$/, { error: "is not an address such as bounces@example.org" })
  .refine((address) => address.lastIndexOf("@") <= maxLocalPartLength, {
    error: `has more than ${maxLocalPartLength} characters before the @, which leaves no room for the tag that Offprint appends`,
  });

const snsTopics = text(4000)
  .transform((list) => list.split(",").map((topic) => topic.trim()))
  .refine((topics) => topics.every((topic) => /^arn:aws[\w-]*:sns:[\w-]+:\d{12}:[\w-]{1,256}$/.test(topic)), {
    error: "is not a list of topics such as arn:aws:sns:eu-west-1:123456789012:bounces",
  });

export const bounceVariables = z.object({
  MAIL_BOUNCES: bounceAddress.optional(),
  MAIL_BOUNCE_BOX: text(4096).optional(),
  MAIL_BOUNCE_LIMIT: wholeNumberText(1, 100, "must be a number of points from 1 to 100").default(4),
  MAIL_SNS_TOPICS: snsTopics.optional(),
  MAIL_WEBHOOK_SECRET: text(500).min(32, "has fewer than 32 characters").optional(),
});

export function readBounces(env: z.infer<typeof bounceVariables>) {
  return {
    address: env.MAIL_BOUNCES ?? null, // the base of each email's return path; without it, bounces go to the sender
    box: env.MAIL_BOUNCE_BOX ? fromRoot(env.MAIL_BOUNCE_BOX) : null, // the mbox file or folder of bounce reports
    limit: env.MAIL_BOUNCE_LIMIT, // in points; see lib/bounces/bounceScore.ts
    snsTopics: env.MAIL_SNS_TOPICS ?? [],
    webhookSecret: env.MAIL_WEBHOOK_SECRET ?? null,
  };
}
