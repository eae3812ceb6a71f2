/** What the site says of itself. */
export type Site = {
  name: string;
  tagline: string;
  byline: string;
  timeZone: string;
  url: string;
};

/** What a document says of the site that it was taken from. */
export type FrontMatter = { tagline: string; byline: string };
