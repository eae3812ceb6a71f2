import type { TextReader } from "../textReader";
import { authorsParsers } from "./authors";
import { bouncesParsers } from "./bounces";
import { citationsParsers } from "./citations";
import { deliverabilityParsers } from "./deliverability";
import { formatsParsers } from "./formats";
import { formulasParsers } from "./formulas";
import { httpParsers } from "./http";
import { identityParsers } from "./identity";
import { imagesParsers } from "./images";
import { indexParsers } from "./indexing";
import { libraryParsers } from "./library";
import { logsParsers } from "./logs";
import { markdownParsers } from "./markdown";
import { markupParsers } from "./markup";
import { mcpParsers } from "./mcp";
import { papersParsers } from "./papers";
import { picturesParsers } from "./pictures";
import { priorParsers } from "./prior";
import { queryParsers } from "./query";
import { queueParsers } from "./queue";
import { requestsParsers } from "./requests";
import { searchParsers } from "./search";
import { signupsParsers } from "./signups";
import { sourcesParsers } from "./sources";
import { sourcesOfArxivParsers } from "./sourcesOfArxiv";
import { sourcesOfFeedsParsers } from "./sourcesOfFeeds";
import { subscriptionsParsers } from "./subscriptions";
import { suggestionsParsers } from "./suggestions";
import { suppressionsParsers } from "./suppressions";
import { textParsers } from "./text";
import { topicsParsers } from "./topics";
import { upstreamParsers } from "./upstream";

/** Every reader of untrusted text, by its folder in lib. */
import { writingsParsers } from "./writings";

export const textReaders: TextReader[] = [
  ...sourcesOfFeedsParsers,
  ...upstreamParsers,
  ...picturesParsers,
  ...markupParsers,
  ...textParsers,
  ...authorsParsers,
  ...sourcesOfArxivParsers,
  ...sourcesParsers,
  ...papersParsers,
  ...identityParsers,
  ...citationsParsers,
  ...libraryParsers,
  ...markdownParsers,
  ...formulasParsers,
  ...logsParsers,
  ...mcpParsers,
  ...imagesParsers,
  ...indexParsers,
  ...searchParsers,
  ...priorParsers,
  ...topicsParsers,
  ...queryParsers,
  ...suggestionsParsers,
  ...bouncesParsers,
  ...suppressionsParsers,
  ...queueParsers,
  ...subscriptionsParsers,
  ...formatsParsers,
  ...requestsParsers,
  ...httpParsers,
  ...signupsParsers,
  ...deliverabilityParsers,
  ...writingsParsers,
];
