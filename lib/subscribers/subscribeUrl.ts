import { defaultSettings, printInterest, readSettingsForm, type SettingsForm } from "./form";

type Params = Record<string, string | string[] | undefined>;

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

export function subscribeUrlLike(params: Params): string {
  return `/subscribe?${toSearch(params)}`;
}

export function subscribeUrlForSearch(text: string): string {
  return `/subscribe?${new URLSearchParams({ search: text })}`;
}

function toSearch(params: Params): URLSearchParams {
  return new URLSearchParams(
    Object.entries(params).flatMap(([name, value]) => [value ?? []].flat().map((each) => [name, each])),
  );
}
