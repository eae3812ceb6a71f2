import { defaultSettings, printInterest, readSettingsForm, type SettingsForm } from "./form";

type Params = Record<string, string | string[] | undefined>;

/** Reads settings from a URL: `?search=…` and `?topic=…` become ticked boxes, the rest is as in a form. */
export function readSubscribeUrl(params: Params, timeZone: string): SettingsForm {
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

/** Returns the URL of the subscribe page with the parameters of another page. */
export function subscribeUrlLike(params: Params): string {
  return `/subscribe?${toSearch(params)}`;
}

/** Returns the URL of the subscribe page for new matches of a query. */
export function subscribeUrlForSearch(text: string): string {
  return `/subscribe?${new URLSearchParams({ search: text })}`;
}

function toSearch(params: Params): URLSearchParams {
  return new URLSearchParams(
    Object.entries(params).flatMap(([name, value]) => [value ?? []].flat().map((each) => [name, each])),
  );
}
