import type { Endpoint } from "../endpoint";
import { author } from "./author";
import { authorPapers } from "./authorPapers";
import { days } from "./days";
import { paper } from "./paper";
import { period } from "./period";
import { search } from "./search";
import { similar } from "./similar";
import { site } from "./site";
import { suggest } from "./suggest";
import { topic } from "./topic";
import { topicPapers } from "./topicPapers";
import { topics } from "./topics";
import { trending } from "./trending";

/** All endpoints of our API, in the order of its documentation page. The first that matches a pathname answers. */
export const endpoints: Endpoint[] = [
  site,
  period,
  days,
  trending,
  search,
  suggest,
  similar,
  paper,
  topics,
  topicPapers,
  topic,
  authorPapers,
  author,
];
