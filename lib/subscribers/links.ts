import type { Keys } from "../platform/signature";
import { preferencesToken, unsubscribeToken } from "./tokens";

/** Where an email leads its reader; none of these needs a password, and none acts by being opened. */
export type ReaderLinks = {
  preferences: string;
  unsubscribe: string;
  /** What a mail program calls, with a POST (RFC 8058). */
  oneClick: string;
};

export function readerLinks(siteUrl: string, reader: { id: number; emailKey: string }, keys: Keys): ReaderLinks {
  const token = unsubscribeToken(reader.id, keys);
  return {
    preferences: `${siteUrl}/preferences?token=${preferencesToken(reader, keys)}`,
    unsubscribe: `${siteUrl}/unsubscribe?token=${token}`,
    oneClick: `${siteUrl}/unsubscribe/one-click?token=${token}`,
  };
}
