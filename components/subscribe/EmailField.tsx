import { fieldClass } from "./look";
import { Problem } from "./Problem";

type Props = { id: string; label: string; hidden?: boolean; value: string; error: string | undefined };

/** An email field. With `hidden`, its label is only for screen readers. */
export function EmailField({ id, label, hidden = false, value, error }: Props) {
  return (
    <>
      <label htmlFor={id} className={hidden ? "sr-only" : "mb-1 block font-medium text-sm"}>
        {label}
      </label>
      <input
        key={value}
        id={id}
        type="email"
        name="email"
        autoComplete="email"
        placeholder="you@example.org"
        defaultValue={value}
        // biome-ignore lint/a11y/noAutofocus: only after an error, where browser/formAnswer.ts would put it
        autoFocus={error !== undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        required
        className={`${fieldClass} w-full`}
      />
      <Problem id={`${id}-error`}>{error}</Problem>
    </>
  );
}
