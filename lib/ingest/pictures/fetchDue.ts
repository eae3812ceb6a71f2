import { errorText } from "../../platform/logs/errorText";
import type { Log } from "../../platform/logs/log";
import { plural } from "../../text/plural";
import { downloader } from "../fetcher/download";
import { type Decoder, openDecoder } from "./decoder";
import { fetchImage } from "./fetchImage";
import { maxImageBytes } from "./maxImageBytes";
import { NoPicture } from "./noPicture";
import { type ClaimedPicture, claimPictures, recordFailure, storePicture } from "./store";

const atOnce = 60; // Pictures of one process, which has a new memory after them
const lanes = 3; // Downloads at the same time, from different hosts

export type FetchDueOptions = { signal: AbortSignal; log: Log; now: () => Date };

/** Fetches, shrinks and stores pictures that are due. What the signal interrupts is due again later. */
export async function fetchDuePictures({ signal, log, now }: FetchDueOptions): Promise<void> {
  const claimed = await claimPictures(atOnce, now());
  const waiting = claimed.values();
  const decoder = openDecoder();
  const download = downloader({ signal, maxBytes: maxImageBytes });
  let [stored, failed] = [0, 0];

  async function fetch(picture: ClaimedPicture): Promise<void> {
    try {
      await storePicture(picture.address, await shrunk(decoder, await fetchImage(picture.address, download)));
      stored++;
    } catch (error) {
      if (signal.aborted) return;
      failed++;
      await recordFailure(picture, errorText(error), error instanceof NoPicture);
    }
  }

  async function work(): Promise<void> {
    for (const picture of waiting) {
      if (signal.aborted) return;
      await fetch(picture);
    }
  }

  try {
    await Promise.all(Array.from({ length: lanes }, work));
  } finally {
    await decoder.close();
  }
  if (claimed.length > 0)
    log.info("pictures.fetched", `Fetched ${plural(stored, "picture")}; ${failed} could not be had`, {
      stored,
      failed,
    });
}

async function shrunk(decoder: Decoder, bytes: Uint8Array) {
  const small = await decoder.shrink(bytes);
  if ("unfit" in small) throw new NoPicture(small.unfit);
  return small;
}
