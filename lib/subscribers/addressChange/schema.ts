/** The two addresses of a change, both of which must confirm it. */
export type Side = "old" | "new";

/** An address change as the page of its links shows it. */
export type OpenAddressChange = { from: string; to: string; side: Side; agreed: boolean; moved: boolean };
