import type { ReactNode } from "react";
import { takeFormulas, withinBudget } from "@/lib/papers/formulas/budget";
import { setFormulas } from "@/lib/papers/formulas/client";
import type { Formula as Source } from "@/lib/papers/formulas/queue";
import { refusalOf } from "@/lib/papers/formulas/refusal";
import type { Html } from "@/lib/papers/formulas/render";
import { rewriteForKatex } from "@/lib/papers/formulas/rewritten";
import { pageBudget } from "./pageBudget";

export function withFormulas(formulas: Source[], render: (html: Html[]) => ReactNode): ReactNode | Promise<ReactNode> {
  if (formulas.length === 0) return render([]);
  const page = pageBudget();
  const set = setFormulas(takeFormulas(formulas, page), page.until);
  return Array.isArray(set) ? render(withinBudget(set, page)) : set.then((html) => render(withinBudget(html, page)));
}

// A rendered formula; else its text, or its source if the formula was refused, because then it is not a readable
// formula.
export function Formula({ tex, text, html }: { tex: string; text: string; html: Html | undefined }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: KaTeX escapes its input and is told to trust none of it
  if (html) return <span dangerouslySetInnerHTML={{ __html: html }} />;
  return refusalOf(rewriteForKatex(tex)) ? tex : text;
}
