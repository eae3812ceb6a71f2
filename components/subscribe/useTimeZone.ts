"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** The time zone of the browser, once there is one that runs scripts; null before and without. */
export function useTimeZone(): string | null {
  return useSyncExternalStore(
    never,
    () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => null,
  );
}
