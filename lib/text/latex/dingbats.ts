/**
 * @param code the argument of pifont's `\ding`, a place in the font Zapf Dingbats
 * @returns its sign, or "" where the font has none. Source: Unicode's mapping table of Zapf Dingbats (VENDORS/APPLE/DINGBATS)
 */
export function dingbat(code: string): string {
  const place = /^\d{2,3}$/.test(code.trim()) ? Number(code) : 0;
  const elsewhere = signs[place];
  if (elsewhere !== undefined) return elsewhere;
  if (place >= 33 && place <= 126) return String.fromCodePoint(0x2701 + place - 33);
  if (place >= 172 && place <= 181) return String.fromCodePoint(0x2460 + place - 172);
  return place >= 161 && place <= 254 ? String.fromCodePoint(0x2761 + place - 161) : "";
}

/** Signs that Unicode has outside of its block of dingbats. */
const signs: Readonly<Record<number, string>> = {
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
