import NextLink from "next/link";
import type { ComponentProps } from "react";

/** A link within the site. It is not fetched ahead: a page of 60 papers would ask for 60 pages that nobody opens. */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
