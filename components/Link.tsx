import type { ComponentProps } from "react";

/** A link within the site. */
export function Link({ children, ...props }: ComponentProps<"a">) {
  return <a {...props}>{children}</a>;
}
