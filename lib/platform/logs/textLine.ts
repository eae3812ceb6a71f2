import { escapeDisruptive } from "./escape";

/** Formats a JSON line from pino as text: time, level, event, message, and the fields as `name=value`. */
export function textLine(json: string): string {
  const { time, level, event, msg, ...fields } = JSON.parse(json) as Record<string, unknown>;
  const pairs = Object.entries(fields).map(([name, value]) => `${name}=${printValue(value)}`);
  const message = escapeDisruptive(String(msg).replaceAll("\\", "\\\\"));
  return `${[time, String(level).padEnd(5), `${event}:`, message, ...pairs].join(" ")}\n`;
}

export function jsonLine(json: string): string {
  return `${escapeDisruptive(json.trimEnd())}\n`;
}

function printValue(value: unknown): string {
  if (typeof value !== "string") return String(value);
  const isPlain = /^[^\s"=\\]+$/.test(value);
  return isPlain ? escapeDisruptive(value) : escapeDisruptive(JSON.stringify(value));
}
