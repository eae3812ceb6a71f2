import type { Reply } from "../../platform/http/respond";
import type { Fault } from "./params";
import type { Problem } from "./schemas";

const titles = { 400: "Invalid parameter", 404: "Not found", 429: "Too many requests" };

export function problem(status: keyof typeof titles, detail: string, faults?: Fault[]): Reply {
  const body: Problem = { type: "about:blank", title: titles[status], status, detail, ...(faults ? { faults } : {}) };
  return { status, type: "application/problem+json", body };
}

export function invalidParameters(faults: Fault[]): Reply {
  return problem(400, faults.map(({ parameter, reason }) => `${parameter} ${reason}`).join("; "), faults);
}
