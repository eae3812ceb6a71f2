import type { Shown } from "@/lib/library/library";
import { paperPath } from "@/lib/papers/paths";

/** Papers in a list, and the one of a paper's page. */
export const articles = "[data-paper], [data-reading]";

export function idIn(article: HTMLElement): string {
  return article.dataset.paperId ?? "";
}

export function titleIn(article: HTMLElement): string {
  const { title } = article.dataset;
  return title ?? article.querySelector("h1 bdi, h2 bdi")?.textContent?.trim() ?? "";
}

/** @returns what a list shows of the paper of an article */
export function shownIn(article: HTMLElement): Shown {
  const cut = (text: string) => text.trim().replace(/\s+/g, " ").slice(0, 2000);
  const place = article.querySelector("[data-authors]");
  // On the page of a paper, a long list is in two parts, between which other words stand.
  const isParted = place?.querySelector("details") != null;
  const names = isParted ? [...place.querySelectorAll("bdi")].map((name) => name.textContent) : [];
  return {
    title: cut(titleIn(article)),
    authors: cut(names.length > 0 ? names.join(", ") : (place?.textContent ?? "")),
    day: article.dataset.day ?? "",
    path: paperPath(idIn(article)),
  };
}
