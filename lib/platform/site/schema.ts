export type Site = {
  name: string;
  tagline: string;
  byline: string;
  timeZone: string;
  url: string;
};

export type FrontMatter = { tagline: string; byline: string };
