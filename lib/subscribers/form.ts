/*
 * What forms know of settings: text, and nothing that has to be parsed, for these are of use in the browser too.
 */

/** The fewest and the most papers that a digest can be limited to. */
export const paperLimits = { least: 5, most: 30 };

/** An interest as it stands in a form and in an address: `trending`, `topic:cs.CL`, `search:"mixture of experts"`. */
export function printInterest({ kind, value }: { kind: string; value: string }): string {
  return kind === "trending" ? kind : `${kind}:${value}`;
}

/** What a form or an address says of an interest, for `interestSchema` to check. */
export function readInterest(text: string): { kind: string; value: string } {
  const [, kind = "", value = ""] = /^(topic|search):(.*)$/s.exec(text) ?? [];
  return text === "trending" ? { kind: "trending", value: "" } : { kind, value };
}

/** The settings as a form has them: what was typed, not yet checked. */
export type SettingsForm = {
  /** Those that are ticked, as `printInterest` prints them. */
  interest: string[];
  /** Typed beside them: topics with commas between them, and one more search. */
  topic: string;
  search: string;
  cadence: string;
  weekday: string;
  hour: string;
  timeZone: string;
  most: string;
  tellEmpty: boolean;
};

/** All that a form asks to hear of, as `printInterest` prints it. */
export function askedFor({ interest, topic, search }: SettingsForm): string[] {
  const topics = topic.split(/[,;\n]/).filter((name) => name.trim() !== "");
  const searches = [search].filter((text) => text.trim() !== "");
  return [
    ...interest,
    ...topics.map((value) => printInterest({ kind: "topic", value: value.trim() })),
    ...searches.map((value) => printInterest({ kind: "search", value: value.trim() })),
  ];
}

/** What a form that asks for no more than an address and a rhythm means. */
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

/** What is wrong with a form, by field. */
export type SettingsErrors = Partial<Record<"interest" | "cadence" | "weekday" | "hour" | "timeZone" | "most", string>>;

/** What a form or an address says of the settings; what it does not speak of is as in `rest`. */
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
    // A box that is not ticked is not sent, so that a form that has it says so by speaking of the rest.
    tellEmpty: given.has("most") ? given.has("tellEmpty") : rest.tellEmpty,
  };
}
