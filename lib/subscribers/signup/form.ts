import type { SettingsErrors, SettingsForm } from "../form";
import type { Challenge } from "./challenge";

/** The subscribe form between two requests; null where it is as its page has it. */
export type SubscribeState = {
  /** `challenged`: nothing is wrong with it, but it has to be sent once more, with its challenge met. */
  status: "idle" | "invalid" | "challenged" | "sent";
  email: string;
  settings: SettingsForm | null;
  errors: SettingsErrors & { email?: string; form?: string };
  stamp: string | null;
  challenge: Challenge | null;
  /** Whether this reader may look at the emails that are kept and not sent. */
  outbox: boolean;
};

export const idle: SubscribeState = {
  status: "idle",
  email: "",
  settings: null,
  errors: {},
  stamp: null,
  challenge: null,
  outbox: false,
};
