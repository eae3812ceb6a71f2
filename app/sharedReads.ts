import { cache } from "react";
import { findAuthor as readAuthor } from "@/lib/papers/authors/store";
import { latestDay as readLatestDay } from "@/lib/papers/listings/store";
import { findPaper as readPaper } from "@/lib/papers/store";
import { findTopic as readTopic } from "@/lib/papers/topics/store";
import { readSite as readSiteTexts } from "@/lib/platform/site/store";

/* What the frame, the metadata and the body of a page all read; React forgets it with the request. */

export const readSite = cache(readSiteTexts);
export const latestDay = cache(readLatestDay);
export const findPaper = cache(readPaper);
export const findTopic = cache(readTopic);
export const findAuthor = cache(readAuthor);
