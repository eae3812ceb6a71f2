import type { ReactNode } from "react";
import { weekdays } from "@/lib/mail/words/subscription";
import { paperLimits, type SettingsErrors, type SettingsForm } from "@/lib/subscribers/form";
import { cadenceLabels } from "./cadenceLabels";
import { fieldClass, selectClass } from "./look";
import { Problem } from "./Problem";

type Props = {
  id: string;
  values: SettingsForm;
  errors: SettingsErrors;
  timeZones: string[];
  /** Whether the browser's own time zone takes the place of the one in `values`. */
  ownZone?: boolean;
};

const hours = Array.from({ length: 24 }, (_, hour) => [String(hour), `${String(hour).padStart(2, "0")}:00`] as const);
const days = weekdays.map((name, index) => [String(index + 1), name] as const);

/** When digests come, and how many papers they may have. The weekday is only shown for weekly digests. */
export function Schedule({ id, values, errors, timeZones, ownZone = false }: Props) {
  const zones = timeZones.includes(values.timeZone) ? timeZones : [values.timeZone, ...timeZones];
  const select = (name: "cadence" | "weekday" | "hour" | "timeZone", options: (readonly [string, string])[]) => (
    <select
      key={values[name]}
      id={`${id}-${name}`}
      name={name}
      defaultValue={values[name]}
      data-time-zone={name === "timeZone" && ownZone ? true : undefined}
      aria-invalid={errors[name] ? true : undefined}
      aria-describedby={errors[name] ? `${id}-${name}-error` : undefined}
      className={`${selectClass} w-full`}
    >
      {options.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
  return (
    <fieldset className="group/when">
      <legend className="font-medium">When you get it</legend>
      <div className="mt-2 flex flex-wrap gap-x-4 gap-y-3">
        <Labelled id={`${id}-cadence`} label="How often" error={errors.cadence}>
          {select("cadence", cadenceLabels)}
        </Labelled>
        <Labelled
          id={`${id}-weekday`}
          label="On"
          error={errors.weekday}
          className="group-has-[[name=cadence]_option:not([value=weekly]):checked]/when:hidden"
        >
          {select("weekday", days)}
        </Labelled>
        <Labelled id={`${id}-hour`} label="At" error={errors.hour}>
          {select("hour", hours)}
        </Labelled>
        <Labelled id={`${id}-timeZone`} label="Time zone" error={errors.timeZone} className="min-w-0 max-w-full">
          {select(
            "timeZone",
            zones.map((name) => [name, name.replaceAll("_", " ")] as const),
          )}
        </Labelled>
        <Labelled id={`${id}-most`} label="Maximum papers" error={errors.most}>
          <input
            key={values.most}
            id={`${id}-most`}
            type="number"
            name="most"
            min={paperLimits.least}
            max={paperLimits.most}
            // biome-ignore lint/a11y/noAutofocus: only after an error, where browser/formAnswer.ts would put it
            autoFocus={errors.most !== undefined}
            defaultValue={values.most}
            aria-invalid={errors.most ? true : undefined}
            aria-describedby={errors.most ? `${id}-most-error` : undefined}
            className={`${fieldClass} w-24`}
          />
        </Labelled>
      </div>
      <label className="mt-2 flex items-baseline gap-2.5 py-1 max-sm:py-2.5">
        <input
          key={String(values.tellEmpty)}
          type="checkbox"
          name="tellEmpty"
          value="yes"
          defaultChecked={values.tellEmpty}
          className="size-4 shrink-0 translate-y-0.5 accent-accent"
        />
        <span>If there is nothing new, send me one line that says why</span>
      </label>
    </fieldset>
  );
}

type LabelledProps = { id: string; label: string; error: string | undefined; className?: string; children: ReactNode };

function Labelled({ id, label, error, className = "", children }: LabelledProps) {
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1 block text-sm">
        {label}
      </label>
      {children}
      <Problem id={`${id}-error`}>{error}</Problem>
    </div>
  );
}
