import { useEffect, useState } from "react";
import type { Suggestion } from "@/lib/search/suggest";

/** In ms: who types on within it is not asked for. */
const pause = 80;

/** What a text may go on to be. While the next answer is on its way, the last one stays; without one there is none. */
export function useSuggestions(text: string): Suggestion[] {
  const [suggestions, setSuggestions] = useState<Suggestion[]>([]);
  useEffect(() => {
    if (text.trim() === "") {
      setSuggestions([]);
      return;
    }
    const request = new AbortController();
    const timer = setTimeout(() => {
      fetchSuggestions(text, request.signal).then(setSuggestions, () => {
        if (!request.signal.aborted) setSuggestions([]);
      });
    }, pause);
    return () => {
      clearTimeout(timer);
      request.abort();
    };
  }, [text]);
  return suggestions;
}

async function fetchSuggestions(text: string, signal: AbortSignal): Promise<Suggestion[]> {
  const response = await fetch(`/api/v1/suggest?${new URLSearchParams({ q: text })}`, { signal });
  if (!response.ok) return [];
  const { suggestions } = (await response.json()) as { suggestions: Suggestion[] };
  return suggestions;
}
