import { z } from "zod";
import { wholeNumberText } from "../../text/wholeNumber";
import { fromRoot } from "./projectRoot";
import { address, text } from "./values";

export const paperVariables = z.object({
  SEARCH_VECTORS: z.enum(["on", "off"], { error: "must be on or off" }).default("on"),
  PICTURES: z.enum(["on", "off"], { error: "must be on or off" }).default("on"),
  SOURCES_FILE: text(4096).default("sources.yaml"),
  SOURCES_CONTACT: address.optional(),
  SOURCES_LOOPBACK_MS: wholeNumberText(0, 60_000, "is not a number of milliseconds up to 60000").optional(),
});

export function readPapers(env: z.infer<typeof paperVariables>) {
  return {
    searchVectors: env.SEARCH_VECTORS === "on", // whether each process that searches spends 170 MB on meaning
    pictures: env.PICTURES === "on", // whether the worker fetches images of papers
    sources: {
      file: fromRoot(env.SOURCES_FILE),
      contact: env.SOURCES_CONTACT ?? null,
      /** The pause between two requests to this machine, in ms; null if sources on this machine are not allowed. */
      loopbackPause: env.SOURCES_LOOPBACK_MS ?? null,
    },
  };
}
