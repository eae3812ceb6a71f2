"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";

const keys = [
  ["j / k", "next and previous paper"],
  ["o", "open the paper"],
  ["e", "show the whole abstract"],
  ["← / →", "earlier or later papers"],
  ["/", "search"],
  ["?", "this help"],
] as const;

/** The keyboard of a feed. Keys typed into a field, or together with Ctrl, Alt or Meta, are the browser's. */
export function Shortcuts() {
  const help = useRef<HTMLDialogElement>(null);
  const router = useRouter();

  useEffect(() => {
    /** @returns false where the page has no such step, and the key is the browser's */
    const follow = (rel: string) => {
      const href = document.querySelector(`[data-step=${rel}]`)?.getAttribute("href");
      if (href) router.push(href);
      return href != null;
    };
    const actions = new Map<string, () => unknown>([
      ["j", () => step(1)],
      ["k", () => step(-1)],
      ["o", () => current()?.querySelector<HTMLAnchorElement>("h2 a")?.click()],
      ["e", () => current()?.querySelector<HTMLInputElement>("input[type=checkbox]")?.click()],
      ["ArrowLeft", () => follow("prev")],
      ["ArrowRight", () => follow("next")],
      ["/", () => document.querySelector<HTMLInputElement>("[data-search]")?.select()],
      ["?", () => help.current?.showModal()],
      ["Escape", () => closeOverlays(null)],
    ]);
    const onKey = (event: KeyboardEvent) => {
      if (
        event.ctrlKey ||
        event.altKey ||
        event.metaKey ||
        (event.shiftKey && event.key.startsWith("Arrow")) ||
        isTyping(event.target) ||
        help.current?.open
      )
        return;
      const action = actions.get(event.key);
      if (action && action() !== false) event.preventDefault();
    };
    const onClick = ({ target }: MouseEvent) => {
      if (target instanceof Element) closeOverlays(target.closest("[data-overlay]"));
    };
    document.addEventListener("keydown", onKey);
    document.addEventListener("click", onClick);
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("click", onClick);
    };
  }, [router]);

  return (
    <dialog
      ref={help}
      aria-label="Keyboard shortcuts"
      className="m-auto rounded-lg border border-line bg-paper p-6 text-ink backdrop:bg-black/40"
    >
      <h2 className="font-semibold font-serif text-xl">Keyboard</h2>
      <dl className="mt-4 grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 text-sm">
        {keys.map(([key, meaning]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="rounded bg-raised px-1.5 py-0.5 font-sans">{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog" className="mt-5 text-right">
        <button type="submit" className="rounded-md border border-line px-3 py-1.5 text-sm hover:border-current">
          Close
        </button>
      </form>
    </dialog>
  );
}

function papers(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-paper]")];
}

function current(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>("[data-paper]") ?? null;
}

/** Closes what lies over the page, but for one. */
function closeOverlays(kept: Element | null) {
  for (const overlay of document.querySelectorAll("[data-overlay][open]")) {
    if (overlay !== kept) overlay.removeAttribute("open");
  }
}

/** From the paper that has the focus, else from the top of what is seen. */
function step(by: number) {
  const all = papers();
  const here = current();
  const seen = all.findIndex((paper) => paper.getBoundingClientRect().top >= 0);
  const first = seen < 0 ? all.length : seen;
  const target = all[here ? all.indexOf(here) + by : by > 0 ? first : first - 1];
  target?.querySelector<HTMLElement>("h2 a")?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: "start", behavior: "instant" });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches("input:not([type=checkbox]), textarea, select, [contenteditable]")
  );
}
