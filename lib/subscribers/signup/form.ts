import type { SettingsErrors, SettingsForm } from "../form";
import type { Volumes } from "../volume";
import type { Challenge } from "./challenge";

/** The state of the subscribe form between two requests; null stands for the initial value of the page. */
export type SubscribeState = {
  /** `challenged`: the form is valid, but must be sent again with its challenge met. */
  status: "idle" | "invalid" | "challenged" | "sent";
  email: string;
  settings: SettingsForm | null;
  errors: SettingsErrors & { email?: string; form?: string };
  volumes: Volumes; // Of the interests in `settings`
  accepted: string[]; // Interests that bring nothing, which the reader has been told
  added: number | null; // How many interests there are after some were added
  stamp: string | null;
  challenge: Challenge | null;
  outbox: boolean; // Whether this reader may open the outbox of emails that are not sent
};

export const idle: SubscribeState = {
  status: "idle",
  email: "",
  settings: null,
  errors: {},
  volumes: {},
  accepted: [],
  added: null,
  stamp: null,
  challenge: null,
  outbox: false,
};
