export type Side = "old" | "new";

export type OpenAddressChange = { from: string; to: string; side: Side; agreed: boolean; moved: boolean };
