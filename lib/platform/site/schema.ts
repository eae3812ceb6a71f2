export type Site = {
  name: string;
  tagline: string;
  byline: string;
  timeZone: string;
  url: string;
};

/** How the seed document describes the site. */
export type FrontMatter = { tagline: string; byline: string };
