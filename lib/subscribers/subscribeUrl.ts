import { defaultSettings, printInterest, readSettingsForm, type SettingsForm } from "./form";

type Params = Record<string, string | string[] | undefined>;

/** What the address of a page asks for: `?search=…` and `?topic=…` as boxes that are ticked, the rest as in a form. */
export function readAddress(params: Params, timeZone: string): SettingsForm {
  const given = toSearch(params);
  const { topic: _, search: __, ...read } = readSettingsForm(given, defaultSettings(timeZone));
  const named = (kind: "topic" | "search") => given.getAll(kind).map((value) => printInterest({ kind, value }));
  return {
    ...read,
    interest: [...new Set([...read.interest, ...named("topic"), ...named("search")])],
    topic: "",
    search: "",
  };
}

/** Where the subscribe page asks for what another page was asked about. */
export function subscribeAlike(params: Params): string {
  return `/subscribe?${toSearch(params)}`;
}

/** Where the subscribe page asks for the new matches of a query. */
export function subscribeToSearch(text: string): string {
  return `/subscribe?${new URLSearchParams({ search: text })}`;
}

function toSearch(params: Params): URLSearchParams {
  return new URLSearchParams(
    Object.entries(params).flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, one])),
  );
}
