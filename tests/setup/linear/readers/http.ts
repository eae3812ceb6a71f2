import { isForOthers, methodsOf } from "@/lib/gateway/addresses";
import { headersOf, mergeVary } from "@/lib/gateway/answerHeaders";
import { whyNoForm } from "@/lib/gateway/formType";
import { isHost, readTarget } from "@/lib/gateway/target";
import { loggedPath } from "@/lib/platform/logs/loggedPath";
import { headers } from "../pieces/mail";
import { header, site } from "../samples";
import type { TextReader } from "../textReader";

export const httpParsers: TextReader[] = [
  {
    name: "request line",
    pieces: [...headers, "http://", "?", "#", "/papers/", ".md", "/digests/", ".", "-", "%2F"],
    read: (text) => [
      readTarget(text),
      readTarget(`/${text}`),
      isHost(text),
      loggedPath(`/${text}`),
      methodsOf(`/${text}`),
      isForOthers(`/${text}`),
      headersOf(`/${text}`, { publicUrl: site }),
    ],
    longest: header,
  },
  {
    name: "headers of a form",
    pieces: [...headers, "multipart/form-data", "; boundary=", "boundary=", "\t", "a=", "Accept"],
    read: (text) => [whyNoForm(text), whyNoForm(`multipart/form-data${text}`), mergeVary(text, ["Accept"])],
    longest: header,
  },
];
