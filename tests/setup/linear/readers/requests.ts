import { forwardingHeaders } from "@/lib/platform/http/forwarding";
import { isLocal } from "@/lib/platform/http/local";
import { clientAddress, networkOf } from "@/lib/platform/http/network";
import { headers } from "../pieces/mail";
import { header } from "../samples";
import type { TextReader } from "../textReader";

export const requestsParsers: TextReader[] = [
  {
    name: "X-Forwarded-For",
    pieces: headers,
    read: (text) => networkOf(clientAddress({ peer: "127.0.0.1", forwardedFor: text }, 1)),
    longest: header,
  },
  {
    name: "signs of a proxy",
    pieces: ["x-", "forwarded", "-", "x-forwarded-", "via", "original-", "a", "[", ":", "1"],
    read: (text) => [
      forwardingHeaders([text]),
      isLocal({ peer: text, httpVersion: "1.1", headers: { host: text, [text]: "" } }),
      isLocal({ peer: "127.0.0.1", httpVersion: "1.1", headers: { host: text } }),
    ],
    longest: header,
  },
];
