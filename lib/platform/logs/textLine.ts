import { escapeActing } from "./escape";

/** @returns a line of pino's JSON as a line of text: time, level, event, message, and the fields as `name=value` */
export function textLine(json: string): string {
  const { time, level, event, msg, ...fields } = JSON.parse(json) as Record<string, unknown>;
  const told = Object.entries(fields).map(([name, value]) => `${name}=${printValue(value)}`);
  const message = escapeActing(String(msg).replaceAll("\\", "\\\\"));
  return `${[time, String(level).padEnd(5), `${event}:`, message, ...told].join(" ")}\n`;
}

/** @returns a line of pino's JSON in which no character acts on the line */
export function jsonLine(json: string): string {
  return `${escapeActing(json.trimEnd())}\n`;
}

function printValue(value: unknown): string {
  if (typeof value !== "string") return String(value);
  const isPlain = /^[^\s"=\\]+$/.test(value);
  return isPlain ? escapeActing(value) : escapeActing(JSON.stringify(value));
}
