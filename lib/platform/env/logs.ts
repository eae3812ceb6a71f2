import { z } from "zod";
import { environment } from "./source";

const logLevel = z.enum(["debug", "info", "warn", "error"], { error: "must be debug, info, warn or error" });
const logFormat = z.enum(["text", "json"], { error: "must be text or json" });

export const logVariables = z.object({ LOG_LEVEL: logLevel.default("info"), LOG_FORMAT: logFormat.default("text") });

/** Works with an invalid configuration, too, so that its error can be logged. `secrets`: what no line may contain. */
export function logSettings() {
  const source = tryRead(environment) ?? process.env;
  const { API_TOKENS = "", MAIL_WEBHOOK_SECRET = "", MAIL_URL = "" } = source;
  return {
    level: logLevel.catch("info").parse(source.LOG_LEVEL),
    format: logFormat.catch("text").parse(source.LOG_FORMAT),
    secrets: [...API_TOKENS.split(",").map((each) => each.trim()), MAIL_WEBHOOK_SECRET.trim(), ...passwordsOf(MAIL_URL)]
      // Shorter secrets would match parts of words.
      .filter((secret) => secret.length >= 6),
  };
}

function passwordsOf(url: string): string[] {
  const encoded = /^smtps?:\/\/[^@/]*:([^@/]*)@/.exec(url)?.[1] ?? "";
  return [encoded, tryRead(() => decodeURIComponent(encoded)) ?? ""];
}

/** Returns null if `read` throws; the error is reported elsewhere. */
function tryRead<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
