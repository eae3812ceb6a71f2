/** Styles of form fields; 16 px on phones, because browsers zoom in on smaller fields. */
export const fieldClass =
  "h-11 rounded-md border border-edge bg-paper px-3 text-base placeholder:text-muted aria-[invalid]:border-fault sm:h-10 sm:text-sm";

export const selectClass =
  "h-11 rounded-md border border-edge bg-paper px-2 text-base aria-[invalid]:border-fault sm:h-10 sm:text-sm";

export const primaryButtonClass =
  "filled h-11 rounded-md px-4 font-medium text-base hover:opacity-90 disabled:opacity-60 sm:h-10 sm:text-sm";

export const secondaryButtonClass =
  "h-11 rounded-md border border-edge bg-paper px-4 text-base hover:border-current hover:text-accent disabled:opacity-60 sm:h-10 sm:text-sm";
