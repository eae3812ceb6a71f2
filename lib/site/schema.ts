/** What the site says of itself. */
export type Site = {
  name: string;
  tagline: string;
  byline: string;
  timeZone: string;
  url: string;
  /** Whether emails are kept as files and /outbox shows them. */
  outbox: boolean;
};

/** What a document says of the site that it was taken from. */
export type FrontMatter = { tagline: string; byline: string };
