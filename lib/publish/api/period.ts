import type { z } from "zod";
import type { Period } from "../../calendar/period";
import { periodPath } from "../../papers/listings/paths";
import type { periodSchema } from "./schemas";

export function describePeriod(period: Period, siteUrl: string): z.infer<typeof periodSchema> {
  const { kind, key, from, to } = period;
  return { kind, id: key, from, to, url: `${siteUrl}${periodPath(period)}` };
}
