import { judgeChallenge, makeChallenge, readChallenge } from "@/lib/subscribers/signup/challenge";
import { readFormTimestamp } from "@/lib/subscribers/signup/formTimestamp";
import { address } from "../pieces/people";
import { body, now } from "../samples";
import type { TextReader } from "../textReader";

const keys = { signing: "k".repeat(43), former: [] };
const challenge = makeChallenge("a@b.c", 0, now, keys, "0".repeat(16)).token;

export const signupsParsers: TextReader[] = [
  {
    name: "sign-up",
    pieces: ["1", ".", "a", "-", "_", "0", `1.a-1-${"0".repeat(16)}.${"a".repeat(43)}`],
    read: (text) => [
      readFormTimestamp(text, now, keys),
      readChallenge(text, "a@b.c", now, keys),
      judgeChallenge({ id: "a", token: "a", bits: 15, wait: 1 }, text),
    ],
    longest: body,
  },
  {
    name: "sign-up: address",
    pieces: address,
    read: (text) => readChallenge(challenge, text, now, keys),
    longest: body,
  },
];
