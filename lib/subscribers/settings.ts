import { z } from "zod";
import { readTimeZone } from "../calendar/timeZone";
import { wholeNumber, wholeNumberText } from "../text/wholeNumber";
import {
  interestsOfForm,
  paperLimits,
  printInterest,
  readInterest,
  type SettingsErrors,
  type SettingsForm,
} from "./form";
import { distinctInterests, type Interest, interestSchema, maxInterests } from "./interests";
import { cadenceSchema } from "./schema";

const hourError = "Choose an hour of the day.";
const weekdayError = "Choose a day of the week.";
const papersError = `Choose a number of papers from ${paperLimits.least} to ${paperLimits.most}.`;

const whole = (min: number, max: number, error: string) =>
  z.union([wholeNumber(min, max, error), wholeNumberText(min, max, error)], { error });

/** When digests come: an hour in the reader's time zone; `weekday`, 1 for Monday, matters only for weekly ones. */
export const scheduleSchema = z.object({
  cadence: cadenceSchema,
  weekday: whole(1, 7, weekdayError),
  hour: whole(0, 23, hourError),
  timeZone: z
    .string({ error: "Choose a time zone." })
    .max(64, "Choose a time zone.")
    .refine((name) => readTimeZone(name) !== null, "This is not a known time zone. Enter one such as Europe/Paris."),
});

/** Everything that a reader can set, under the names of forms and of the JSON in the store. */
export const settingsSchema = scheduleSchema
  .extend({
    interests: z
      .array(interestSchema)
      .transform(distinctInterests)
      .pipe(
        z
          .array(interestSchema)
          .min(1, "Choose at least one topic or search, or the trending papers.")
          .max(maxInterests, `You can follow at most ${maxInterests} topics and searches.`),
      ),
    most: whole(paperLimits.least, paperLimits.most, papersError),
    tellEmpty: z.boolean(), // Whether to send an email that says why there are no papers
  })
  .transform(({ most, tellEmpty, ...rest }) => ({ ...rest, maxPapers: most, sendWhenEmpty: tellEmpty }));

export type Settings = z.infer<typeof settingsSchema>;

export function parseSettings(form: SettingsForm): { settings: Settings } | { errors: SettingsErrors } {
  const interests = interestsOfForm(form).map(readInterest);
  const result = settingsSchema.safeParse({ ...form, interests });
  if (result.success) return { settings: result.data };
  const { interests: interest, ...rest } = z.flattenError(result.error).fieldErrors;
  const errors = Object.entries({ ...rest, interest }).flatMap(([name, found]) =>
    found?.[0] ? [[name, found[0]]] : [],
  );
  return { errors: Object.fromEntries(errors) };
}

/** Returns the interests of a form that can be followed; what is wrong with others shows when it is sent. */
export function readInterests(form: SettingsForm): Interest[] {
  return interestsOfForm(form).flatMap((text) => interestSchema.safeParse(readInterest(text)).data ?? []);
}

export function toStored({ maxPapers, sendWhenEmpty, ...rest }: Settings): z.input<typeof settingsSchema> {
  return { ...rest, most: maxPapers, tellEmpty: sendWhenEmpty };
}

export function printSettings(settings: Settings): SettingsForm {
  const { interests, weekday, hour, maxPapers, sendWhenEmpty, ...rest } = settings;
  return {
    ...rest,
    interest: interests.map(printInterest),
    topic: "",
    search: "",
    weekday: String(weekday),
    hour: String(hour),
    most: String(maxPapers),
    tellEmpty: sendWhenEmpty,
  };
}
