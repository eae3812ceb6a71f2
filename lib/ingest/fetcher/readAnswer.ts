import { parseJson } from "../../platform/json/parseJson";
import { BadResponse, UpstreamFailure, type UpstreamResponse } from "./answer";
import { type Element, parseXml } from "./xml";

/** @throws BadResponse, UpstreamFailure if the root has none of these names */
export function readXml(answer: UpstreamResponse, ...roots: string[]): Element {
  return requireRoot(readAnyXml(answer), ...roots);
}

/** @throws BadResponse, UpstreamFailure */
export function readAnyXml(answer: UpstreamResponse): Element {
  requireSuccess(answer);
  const root = parseXml(answer.text);
  if ("fault" in root) throw new BadResponse(`its XML is invalid: ${root.fault}`);
  return root;
}

/** @throws BadResponse */
export function requireRoot(root: Element, ...roots: string[]): Element {
  if (!roots.includes(root.name)) throw new BadResponse(`it sent <${root.name}> instead of <${roots.join("> or <")}>`);
  return root;
}

/** @throws BadResponse, UpstreamFailure */
export function readJson(answer: UpstreamResponse): unknown {
  requireSuccess(answer);
  try {
    return parseJson(answer.text);
  } catch (cause) {
    throw new BadResponse("its response is not JSON", { cause });
  }
}

/** The message leaves out the URL: visitors see why a run failed, and a URL may hold a key. */
export function requireSuccess({ status }: UpstreamResponse): void {
  if (status !== 200) throw new UpstreamFailure(`it answered ${status}`);
}
