import { cache } from "react";
import { newPageBudget } from "@/lib/papers/formulas/budget";

/** What this page may still have of formulas: made with the first of them, and the same for all texts of the page. */
export const pageBudget = cache(() => newPageBudget(performance.now()));
