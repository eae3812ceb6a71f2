type Props = {
  id: string;
  /** The parameter that it sets. */
  name: string;
  label: string;
  value: string;
  button: string;
  describedBy?: string | undefined;
};

/** A field for the name of a topic, with the button that sends it. */
export function TopicField({ id, name, label, value, button, describedBy }: Props) {
  return (
    <>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <input
        id={id}
        type="search"
        name={name}
        key={value}
        defaultValue={value}
        placeholder={label}
        maxLength={100}
        aria-describedby={describedBy}
        className="h-11 min-w-0 flex-1 rounded-md border border-edge bg-raised px-3 text-base placeholder:text-muted focus-visible:outline-offset-0 sm:h-10 sm:text-sm"
      />
      <button
        type="submit"
        className="h-11 rounded-md border border-edge px-3 text-base text-muted hover:border-current hover:text-accent sm:h-10 sm:text-sm"
      >
        {button}
      </button>
    </>
  );
}
