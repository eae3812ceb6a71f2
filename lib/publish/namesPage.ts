import { parseYear } from "../calendar/year";
import { findAuthor } from "../papers/authors/store";
import { hasCalendar } from "../papers/listings/calendar";
import { listedYears } from "../papers/listings/store";
import { decodePath } from "../papers/paths";
import { findPaper } from "../papers/store";
import { findTopic } from "../papers/topics/store";
import { parsePageAddress } from "./pageAddress";

/** Pages that are always there. */
const fixed = ["/", "/papers", "/search", "/topics"];

/** @param pathname not decoded. @returns whether there is a page of this site for people at the address */
export async function namesPage(pathname: string): Promise<boolean> {
  if (fixed.includes(pathname)) return true;
  // A slash in the name of a topic or an author stands there encoded.
  if (/^\/(?:topics|authors)\/.*\//.test(pathname)) return false;
  if (pathname.startsWith("/calendar/")) return namesCalendar(pathname.slice("/calendar/".length));
  const address = parsePageAddress(decodePath(pathname) ?? "");
  if (address?.kind === "topic") return (await findTopic(address.name)) !== null;
  if (address?.kind === "author") return (await findAuthor(address.name)) !== null;
  if (address?.kind === "paper") return (await findPaper(address.id)) !== null;
  return address !== null;
}

async function namesCalendar(year: string): Promise<boolean> {
  const parsed = parseYear(year);
  return parsed !== null && hasCalendar(parsed, await listedYears());
}
