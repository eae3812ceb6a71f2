/** @returns a line of pino's JSON as a line of text: time, level, event, message */
export function textLine(json: string): string {
  const { time, level, event, msg } = JSON.parse(json) as Record<string, string>;
  return `${time} ${level} ${event}: ${msg}\n`;
}
