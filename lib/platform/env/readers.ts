import { z } from "zod";
import { wholeNumberText } from "../../text/wholeNumber";

export const readerVariables = z.object({
  SIGN_UPS_PER_NETWORK: wholeNumberText(1, 100_000).default(5),
  SIGN_UPS_PER_HOUR: wholeNumberText(1, 1_000_000).default(200),
  INACTIVE_DAYS: wholeNumberText(0, 10_000).default(365),
});

export function readReaders(env: z.infer<typeof readerVariables>) {
  return {
    signUps: { perNetwork: env.SIGN_UPS_PER_NETWORK, perHour: env.SIGN_UPS_PER_HOUR }, // both per hour
    inactiveDays: env.INACTIVE_DAYS, // after how many days of inactivity a reader is asked to confirm; 0 means never
  };
}
