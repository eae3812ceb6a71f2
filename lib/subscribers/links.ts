import type { Keys } from "../platform/signature";
import { preferencesToken, unsubscribeToken } from "./tokens";

/** The links of an email to its reader. None needs a password, and none does anything just by being opened. */
export type ReaderLinks = {
  preferences: string;
  unsubscribe: string;
  oneClick: string; // The URL to which a mail program sends a POST (RFC 8058)
};

export function readerLinks(siteUrl: string, reader: { id: number; emailKey: string }, keys: Keys): ReaderLinks {
  const token = unsubscribeToken(reader.id, keys);
  return {
    preferences: `${siteUrl}/preferences?token=${preferencesToken(reader, keys)}`,
    unsubscribe: `${siteUrl}/unsubscribe?token=${token}`,
    oneClick: `${siteUrl}/unsubscribe/one-click?token=${token}`,
  };
}
