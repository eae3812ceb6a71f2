/** Every kind of page that the document's papers, which name no authors, give, for what must be true of all of them. */
export const pagePaths = [
  "/",
  "/papers/date/2025-03-12?month=2025-03",
  "/papers/week/2025-W11",
  "/papers/trending",
  "/search",
  "/search?q=music",
  "/topics",
  "/digests",
  "/digests/2025-03-12",
  "/subscribe?search=music&topic=cs.SD",
  "/subscribe/preview?interest=trending&interest=search:music",
  "/about",
  "/privacy",
  "/about/sources",
  "/api",
  "/outbox",
];
