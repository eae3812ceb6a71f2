import type { SettingsErrors, SettingsForm } from "../form";
import type { Settings } from "../settings";

/** A subscription as its reader sees it. */
export type PreferencesOwner = {
  id: number;
  email: string;
  emailKey: string;
  settings: Settings;
  active: boolean;
  /** Whether they were asked if they still want digests, and have not answered. */
  asked: boolean;
  pausedAt: Date | null;
  pausedUntil: Date | null;
};

/**
 * The state of a form of the preferences page between two requests. After an error it has what was typed: settings as
 * `typed`, the single field of a smaller form as `entered`.
 */
export type PreferenceState = {
  status: "idle" | "done" | "invalid";
  message: string | null;
  typed: SettingsForm | null;
  entered: string;
  errors: SettingsErrors;
};

export const initialState: PreferenceState = { status: "idle", message: null, typed: null, entered: "", errors: {} };
