import { z } from "zod";

export function wholeNumber(min: number, max: number, error = `is not a whole number from ${min} to ${max}`) {
  return z.int({ error }).min(min, { error }).max(max, { error });
}

/** The same given as text: digits only, no "1e2" and no "0x10". */
export function wholeNumberText(min: number, max: number, error = `is not a whole number from ${min} to ${max}`) {
  return z
    .string({ error })
    .regex(/^\d{1,10}$/, { error })
    .transform(Number)
    .pipe(wholeNumber(min, max, error));
}
