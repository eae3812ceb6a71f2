/** Of links that choose one of a few views of a page, such as its period. */
export const tabClass =
  "rounded-md px-3 py-1.5 text-muted underline-offset-8 hover:text-accent aria-[current]:bg-raised aria-[current]:font-medium aria-[current]:text-ink aria-[current]:underline aria-[current]:decoration-2 aria-[current]:decoration-accent max-sm:py-3";
