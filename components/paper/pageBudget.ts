import { cache } from "react";
import { newPageBudget } from "@/lib/papers/formulas/budget";

/** The remaining budget of this page's request for formulas, shared by all its texts. */
export const pageBudget = cache(() => newPageBudget(performance.now()));
