import { z } from "zod";
import { latestDay } from "../../../papers/listings/store";
import { readSite } from "../../../platform/site/store";
import { endpoint } from "../endpoint";
import { siteBody } from "../schemas";

export const site = endpoint({
  path: "/site",
  name: "getSite",
  summary: "The name of the site and the latest day that has papers.",
  params: z.strictObject({}),
  body: siteBody,
  example: "/site",
  answer: async () => {
    const [{ name, tagline, byline, url, timeZone }, latest] = await Promise.all([readSite(), latestDay()]);
    return { name, tagline, byline, url, timeZone, latestDay: latest };
  },
});
