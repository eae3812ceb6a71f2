import { z } from "zod";
import { readDay } from "../../calendar/writtenDay";

export function text(max: number) {
  return z.string({ error: "is missing" }).max(max, { error: `is longer than ${max} characters` });
}

export function choice<const Names extends readonly [string, ...string[]]>(names: Names) {
  return z.enum(names, { error: `must be one of ${names.join(", ")}` });
}

export const dayParam = z
  .string()
  .refine((day) => readDay(day) !== null, { error: "is not a day such as 2025-03-12", abort: true })
  .overwrite((day) => readDay(day) ?? day)
  .meta({ format: "date" });

export function firstValues(params: URLSearchParams): Record<string, string> {
  const values = new Map<string, string>();
  for (const [name, value] of params) if (!values.has(name)) values.set(name, value);
  return Object.fromEntries(values);
}

export type Fault = { parameter: string; reason: string };

export function faultsOf(error: z.ZodError): Fault[] {
  const faults = new Map<string, string>();
  for (const issue of error.issues) {
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) faults.set(key, "is not a parameter of this endpoint");
    } else {
      const parameter = String(issue.path[0] ?? "");
      if (!faults.has(parameter)) faults.set(parameter, issue.message);
    }
  }
  return [...faults].map(([parameter, reason]) => ({ parameter, reason }));
}
