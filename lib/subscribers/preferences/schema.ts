import type { SettingsErrors, SettingsForm } from "../form";
import type { Settings } from "../settings";

export type PreferencesOwner = {
  id: number;
  email: string;
  emailKey: string;
  settings: Settings;
  active: boolean;
  asked: boolean; // Whether they were asked if they still want digests, and have not answered
  pausedAt: Date | null;
  pausedUntil: Date | null;
};

/** After an error it has what was typed: settings as `typed`, the field of a smaller form as `entered`. */
export type PreferenceState = {
  status: "idle" | "done" | "invalid";
  message: string | null;
  typed: SettingsForm | null;
  entered: string;
  errors: SettingsErrors;
};

export const initialState: PreferenceState = { status: "idle", message: null, typed: null, entered: "", errors: {} };
