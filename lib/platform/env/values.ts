import { z } from "zod";

export const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\r\n]*$/, { error: "has more than one line", abort: true });

export const address = text(254).regex(/^[^<>\s@,;:"]+@[^<>\s@,;:"]+$/, {
  error: "is not an address such as papers@example.org",
});
