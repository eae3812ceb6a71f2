/** `email` is what was typed. */
export type LinkRequestState = { status: "idle" | "sent" | "invalid"; email: string; message: string | null };

export const initialLinkRequest: LinkRequestState = { status: "idle", email: "", message: null };
