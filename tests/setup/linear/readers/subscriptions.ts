import { emailKey, emailSchema } from "@/lib/mail/address";
import { claimedId } from "@/lib/platform/signature";
import { defaultSettings, readSettingsForm } from "@/lib/subscribers/form";
import { settingsSchema } from "@/lib/subscribers/settings";
import { address } from "../pieces/people";
import { body, header } from "../samples";
import type { TextReader } from "../textReader";

const form = (text: string) => readSettingsForm(new URLSearchParams(text), defaultSettings("UTC"));

export const subscriptionsParsers: TextReader[] = [
  {
    name: "email address",
    pieces: address,
    read: (text) => [emailSchema.safeParse(text), emailKey(text)],
    longest: 1000,
  },
  {
    name: "form",
    pieces: ["&", "interest=", "&interest=topic:a", "&topic=a", "a,", "%2C", "=", "%", "+", "search=a"],
    read: (text) => settingsSchema.safeParse(form(text)),
    longest: body,
  },
  { name: "token", pieces: ["1", ".", "a", "-", "_"], read: claimedId, longest: header },
];
