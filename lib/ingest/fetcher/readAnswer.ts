import { parseJson } from "../../platform/json/parseJson";
import { type Answer, BadAnswer, UpstreamFailure } from "./answer";
import { type Element, parseXml } from "./xml";

/** @returns the root of an answer in XML, which has one of these names. @throws BadAnswer, UpstreamFailure */
export function readXml(answer: Answer, ...roots: string[]): Element {
  return requireRoot(readAnyXml(answer), ...roots);
}

/** @returns the root of an answer in XML. @throws BadAnswer, UpstreamFailure */
export function readAnyXml(answer: Answer): Element {
  requireSuccess(answer);
  const root = parseXml(answer.text);
  if ("fault" in root) throw new BadAnswer(`its XML is invalid: ${root.fault}`);
  return root;
}

/** @returns the root, which has one of these names. @throws BadAnswer */
export function requireRoot(root: Element, ...roots: string[]): Element {
  if (!roots.includes(root.name)) throw new BadAnswer(`it sent <${root.name}> instead of <${roots.join("> or <")}>`);
  return root;
}

/** @throws BadAnswer, UpstreamFailure */
export function readJson(answer: Answer): unknown {
  requireSuccess(answer);
  try {
    return parseJson(answer.text);
  } catch (cause) {
    throw new BadAnswer("its response is not JSON", { cause });
  }
}

/** Without the address: readers see why a run failed, and an address may hold a key. */
export function requireSuccess({ status }: Answer): void {
  if (status !== 200) throw new UpstreamFailure(`it answered ${status}`);
}
