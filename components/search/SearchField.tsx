"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useId, useState, useSyncExternalStore } from "react";
import { longestQuery } from "@/lib/search/query/query";
import { Suggestions } from "./Suggestions";
import { useSuggestions } from "./useSuggestions";

const never = () => () => {};

/**
 * The field of a search form, with suggestions while one types: a combobox as WAI-ARIA describes it, once the page's
 * script has run, and a plain field before.
 */
export function SearchField({ query, className }: { query: string; className: string }) {
  const list = useId();
  const router = useRouter();
  const isLive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [typed, setTyped] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const suggestions = useSuggestions(typed);
  const isShown = isOpen && suggestions.length > 0;
  const current = isShown ? suggestions[chosen] : undefined;

  const close = () => {
    setOpen(false);
    setChosen(-1);
  };
  const move = (by: 1 | -1) => {
    setOpen(true);
    // The field itself is one of the places.
    const places = suggestions.length + 1;
    setChosen(isShown ? ((chosen + 1 + by + places) % places) - 1 : by > 0 ? 0 : suggestions.length - 1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // What is pressed while an input method composes a word is its own.
    if (event.nativeEvent.isComposing || suggestions.length === 0) return;
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Escape" && isShown) close();
    else if (event.key === "Enter" && current) {
      close();
      router.push(current.href);
    } else return;
    event.preventDefault();
  };

  return (
    <>
      <input
        type="search"
        dir="auto"
        name="q"
        defaultValue={query}
        maxLength={longestQuery}
        placeholder="Search papers"
        aria-label="Search papers"
        data-search
        enterKeyHint="search"
        className={className}
        {...(isLive
          ? {
              role: "combobox",
              autoComplete: "off",
              "aria-autocomplete": "list" as const,
              "aria-expanded": isShown,
              "aria-controls": list,
              "aria-activedescendant": current ? `${list}-${chosen}` : undefined,
            }
          : {})}
        onChange={(event) => {
          setTyped(event.target.value);
          setOpen(true);
          setChosen(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <Suggestions id={list} suggestions={isShown ? suggestions : []} chosen={chosen} onFollow={close} />
    </>
  );
}
