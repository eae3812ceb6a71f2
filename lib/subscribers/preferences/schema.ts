import type { SettingsErrors, SettingsForm } from "../form";
import type { Settings } from "../settings";

/** A subscription as its reader sees it. */
export type PreferencesOwner = {
  id: number;
  email: string;
  emailKey: string;
  settings: Settings;
  active: boolean;
  /** Whether they were asked for a sign of life and have given none since. */
  asked: boolean;
  pausedAt: Date | null;
  pausedUntil: Date | null;
};

/**
 * One of the forms of the preferences page between two requests. Where something is wrong, it has what was typed: the
 * settings as `typed`, the one field of a smaller form as `entered`.
 */
export type PreferenceState = {
  status: "idle" | "done" | "invalid";
  message: string | null;
  typed: SettingsForm | null;
  entered: string;
  errors: SettingsErrors;
};

export const untouched: PreferenceState = { status: "idle", message: null, typed: null, entered: "", errors: {} };
