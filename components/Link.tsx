import NextLink from "next/link";
import type { ComponentProps } from "react";

/** A link within the site. It is not prefetched: a page of 60 papers would request 60 pages that nobody opens. */
export function Link(props: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={false} {...props} />;
}
