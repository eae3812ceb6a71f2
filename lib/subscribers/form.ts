/* Settings as forms have them. The browser imports this file, so it contains no parsing by schema. */

export const paperLimits = { least: 5, most: 30 }; // The limits on the papers per digest

/** Prints an interest for a form or a URL: `trending`, `topic:cs.CL`, `search:"mixture of experts"`. */
export function printInterest({ kind, value }: { kind: string; value: string }): string {
  return kind === "trending" ? kind : `${kind}:${value}`;
}

/** Splits what `printInterest` prints, for `interestSchema` to check. */
export function readInterest(text: string): { kind: string; value: string } {
  const [, kind = "", value = ""] = /^(topic|search):(.*)$/s.exec(text) ?? [];
  return text === "trending" ? { kind: "trending", value: "" } : { kind, value };
}

export type SettingsForm = {
  interest: string[]; // The ticked interests, in the form of `printInterest`
  topic: string; // Typed beside them: topics separated by commas, and one more search
  search: string;
  cadence: string;
  weekday: string;
  hour: string;
  timeZone: string;
  most: string;
  tellEmpty: boolean;
};

/** Returns all interests that a form asks for, in the form of `printInterest`. */
export function interestsOfForm({ interest, topic, search }: SettingsForm): string[] {
  const topics = topic.split(/[,;\n]/).filter((name) => name.trim() !== "");
  const searches = [search].filter((text) => text.trim() !== "");
  return [
    ...interest,
    ...topics.map((value) => printInterest({ kind: "topic", value: value.trim() })),
    ...searches.map((value) => printInterest({ kind: "search", value: value.trim() })),
  ];
}

export function defaultSettings(timeZone: string): SettingsForm {
  return {
    interest: ["trending"],
    topic: "",
    search: "",
    cadence: "daily",
    weekday: "1",
    hour: "7",
    timeZone,
    most: "10",
    tellEmpty: false,
  };
}

export type SettingsErrors = Partial<Record<"interest" | "cadence" | "weekday" | "hour" | "timeZone" | "most", string>>;

/** Reads settings from a form or a URL; missing ones are taken from `rest`. */
export function readSettingsForm(given: FormData | URLSearchParams, rest: SettingsForm): SettingsForm {
  const list = (name: string) =>
    given
      .getAll(name)
      .filter((value) => typeof value === "string")
      .map((value) => value.slice(0, 2000));
  const text = (name: keyof SettingsForm & string, otherwise: string) => list(name)[0] ?? otherwise;
  const speaksOfInterests = ["interest", "topic", "search"].some((name) => given.has(name));
  return {
    interest: speaksOfInterests ? list("interest").slice(0, 100) : rest.interest,
    topic: text("topic", ""),
    search: text("search", ""),
    cadence: text("cadence", rest.cadence),
    weekday: text("weekday", rest.weekday),
    hour: text("hour", rest.hour),
    timeZone: text("timeZone", rest.timeZone),
    most: text("most", rest.most).trim(),
    // Browsers do not send an unticked box, so a form with `most` and without `tellEmpty` means false.
    tellEmpty: given.has("most") ? given.has("tellEmpty") : rest.tellEmpty,
  };
}
