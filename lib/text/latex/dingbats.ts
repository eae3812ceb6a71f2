/** pifont's `\ding`, or "". Source: Unicode's mapping table of Zapf Dingbats (VENDORS/APPLE/DINGBATS) */
export function dingbat(code: string): string {
  const number = /^\d{2,3}$/.test(code.trim()) ? Number(code) : 0;
  const exception = exceptions[number];
  if (exception !== undefined) return exception;
  if (number >= 33 && number <= 126) return String.fromCodePoint(0x2701 + number - 33);
  if (number >= 172 && number <= 181) return String.fromCodePoint(0x2460 + number - 172);
  return number >= 161 && number <= 254 ? String.fromCodePoint(0x2761 + number - 161) : "";
}

/** Characters that Unicode has outside the Dingbats block. */
const exceptions: Readonly<Record<number, string>> = {
  37: "☎",
  42: "☛",
  43: "☞",
  72: "★",
  108: "●",
  110: "■",
  115: "▲",
  116: "▼",
  117: "◆",
  119: "◗",
  168: "♣",
  169: "♦",
  170: "♥",
  171: "♠",
  213: "→",
  214: "↔",
  215: "↕",
};
