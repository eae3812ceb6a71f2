"use client";

import { useState, useSyncExternalStore } from "react";

const never = () => () => {};

/** Copies a text. It appears only where the browser can do that, over the corner of what it copies. */
export function CopyButton({ text }: { text: string }) {
  const possible = useSyncExternalStore(never, canCopy, () => false);
  const [copied, setCopied] = useState(false);
  if (!possible) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <button
      type="button"
      onClick={copy}
      className="absolute top-2.5 right-2.5 rounded-md border border-line bg-paper px-3 py-1 text-sm hover:border-current hover:text-accent"
    >
      <span aria-live="polite">{copied ? "Copied" : "Copy"}</span>
    </button>
  );
}

/** Browsers allow it on https and on localhost. */
function canCopy(): boolean {
  return "clipboard" in navigator;
}
