import { noteVisit, printVisits, readVisits } from "@/lib/library/visits";
import { forget, remember, remembered } from "../remembered";
import { whenShown } from "./whenShown";

const key = "visits";

/** Marks papers first listed after the last day that the reader saw; a first visit keeps the marks of the site. */
export function markNews(): void {
  const list = document.querySelector<HTMLElement>("[data-view]");
  if (!list) return;
  const earlier = readVisits(remembered(key));
  const day = list.dataset.through ?? earlier?.latest;
  if (!day) return;
  const visits = noteVisit(earlier, day, Date.now());
  whenShown(() => remember(key, printVisits(visits)));
  const { before } = visits;
  if (before === null) return;
  for (const paper of list.querySelectorAll<HTMLElement>("[data-paper]")) {
    const sign = paper.querySelector<HTMLElement>("[data-new]");
    const isNew = (paper.dataset.day ?? "") > before;
    paper.toggleAttribute("data-is-new", isNew);
    if (sign) sign.hidden = !isNew;
  }
}

/** Returns the latest day that the reader has seen in a list. */
export function latestSeen(): string | null {
  return readVisits(remembered(key))?.latest ?? null;
}

/** Whether the reader has been here on an earlier day. */
export function hasComeBack(): boolean {
  return (readVisits(remembered(key))?.before ?? null) !== null;
}

export function forgetVisits(): void {
  forget(key);
}
