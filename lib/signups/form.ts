import type { SettingsErrors, SettingsForm } from "../subscriptions/form";

/** The subscribe form between two requests; null where it is as its page has it. */
export type SubscribeState = {
  status: "idle" | "invalid" | "sent";
  email: string;
  settings: SettingsForm | null;
  errors: SettingsErrors & { email?: string; form?: string };
  stamp: string | null;
};

export const idle: SubscribeState = { status: "idle", email: "", settings: null, errors: {}, stamp: null };
