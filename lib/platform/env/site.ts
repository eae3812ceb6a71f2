import { z } from "zod";
import { readTimeZone } from "../../calendar/timeZone";
import { text } from "./values";

const timeZone = text(64).refine((name) => readTimeZone(name) !== null, {
  error: "is not an IANA time zone such as Europe/Paris",
});

export const siteVariables = z.object({
  SITE_NAME: text(80).default("Offprint"),
  SITE_TAGLINE: text(200).optional(),
  SITE_BYLINE: text(200).optional(),
  SITE_TIME_ZONE: timeZone.default("UTC"),
  OFFLINE: z.enum(["on", "off"], { error: "must be on or off" }).default("on"),
});

export function readSiteSettings(env: z.infer<typeof siteVariables>) {
  return {
    name: env.SITE_NAME,
    tagline: env.SITE_TAGLINE ?? null,
    byline: env.SITE_BYLINE ?? null,
    timeZone: env.SITE_TIME_ZONE,
  };
}
