/** Styles of form fields; 16 px on phones, because browsers zoom in on smaller fields. */
export const fieldClass =
  "h-10 rounded-md border border-line bg-paper px-3 text-base placeholder:text-muted aria-[invalid]:border-fault sm:text-sm";

export const selectClass =
  "h-10 rounded-md border border-line bg-paper px-2 text-base aria-[invalid]:border-fault sm:text-sm";

export const primaryButtonClass =
  "h-10 rounded-md bg-accent px-4 font-medium text-base text-paper hover:opacity-90 disabled:opacity-60 sm:text-sm";

export const secondaryButtonClass =
  "h-10 rounded-md border border-line bg-paper px-4 text-base hover:border-current hover:text-accent disabled:opacity-60 sm:text-sm";
