/** The two addresses of a move, both of which have to confirm it. */
export type Side = "old" | "new";

/** A move as the page of its links shows it. */
export type OpenAddressChange = { from: string; to: string; side: Side; agreed: boolean; moved: boolean };
