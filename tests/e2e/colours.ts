import type { Locator } from "playwright/test";

/** What an element shows, for the contrast of which with what lies behind it a test asks. */
export type Shown = "borderTopColor" | "backgroundColor" | "color" | "fill";

/**
 * Returns the contrast (WCAG 2.2, "contrast ratio") of each element with what is behind it, as painted: colours with an
 * alpha, opacities and backgrounds of all ancestors are blended.
 * @param shown whose contrast; for "color", what is behind includes the element's own background
 */
export function contrasts(elements: Locator, shown: Shown): Promise<{ contrast: number; html: string }[]> {
  return elements.evaluateAll((all, shown) => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    if (!canvas) throw new Error("There is no canvas");
    const paint = (color: string, opacity: number) => {
      canvas.globalAlpha = opacity;
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
    };
    const luminance = () => {
      const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    return all.map((element) => {
      const chain: Element[] = [];
      for (let each: Element | null = element; each; each = each.parentElement) chain.unshift(each);
      const behind = shown === "color" ? chain : chain.slice(0, -1);
      paint("#fff", 1);
      for (const each of behind) paint(getComputedStyle(each).backgroundColor, 1);
      const back = luminance();
      const opacity = chain.reduce((product, each) => product * Number(getComputedStyle(each).opacity), 1);
      paint(getComputedStyle(element)[shown], opacity);
      const [light, dark] = [back, luminance()].sort((a, b) => b - a) as [number, number];
      return { contrast: (light + 0.05) / (dark + 0.05), html: element.outerHTML.slice(0, 140) };
    });
  }, shown);
}
