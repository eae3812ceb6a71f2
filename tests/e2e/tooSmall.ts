import type { Page } from "playwright/test";

export const interactive = "a[href], button, summary, select, label:has(input), input:not([type=hidden], label input)";

/**
 * @returns the targets that are smaller, without the exceptions of WCAG 2.5.8: links in a sentence ("inline"), and the
 * bars of months, which the field above takes as `month:2025-03` ("equivalent")
 */
export function tooSmall(page: Page, selector: string, side: number): Promise<string[]> {
  return page.evaluate(
    ({ selector, side }) => {
      const isInSentence = (target: Element) => {
        if (getComputedStyle(target).display !== "inline") return false;
        const block = target.closest("p, li, dd, td, th, label, figcaption, span.paper-text");
        const around = (block?.textContent ?? "").replace(target.textContent ?? "", "");
        return /\p{L}{2,}/u.test(around);
      };
      const isBar = (target: Element) => target.closest('ol[aria-label="By month"]') !== null;
      const isHidden = (target: Element) => {
        const { width, height } = target.getBoundingClientRect();
        return !target.checkVisibility({ visibilityProperty: true }) || (width <= 1 && height <= 1);
      };
      /** Whether a press half a side from the middle still meets the target. */
      const isReached = (target: Element) => {
        target.scrollIntoView({ block: "center", behavior: "instant" });
        const { left, top, width, height } = target.getClientRects()[0] ?? target.getBoundingClientRect();
        const [x, y, reach] = [left + width / 2, top + height / 2, side / 2 - 0.75];
        const across = Math.min(reach, width / 2 - 0.75);
        const points = [
          [x, y - reach],
          [x, y + reach],
          [x - across, y],
          [x + across, y],
        ] as const;
        return points.every(([px, py]) => document.elementFromPoint(px, py)?.closest(selector) === target);
      };
      return [...document.querySelectorAll(selector)].flatMap((target) => {
        if (isHidden(target) || isInSentence(target) || isBar(target)) return [];
        const { width, height } = target.getBoundingClientRect();
        const isLarge = width >= side - 0.5 && height >= side - 0.5;
        if (isLarge || (width >= side - 0.5 && isReached(target))) return [];
        return [`${Math.round(width)} × ${Math.round(height)} ${target.outerHTML.slice(0, 160)}`];
      });
    },
    { selector, side },
  );
}
