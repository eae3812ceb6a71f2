import type { Finding } from "../../platform/health/finding";
import type { Lookup } from "./lookup";

const about = "Bounces";

export async function checkReturnPath(domain: string, lookup: Lookup): Promise<Finding> {
  const servers = await lookup.mailServers(domain);
  const [server] = servers;
  if (server === "")
    return {
      level: "fail",
      about,
      line: `${domain} declares that it accepts no mail`,
      advice: `${domain}. MX 10 <mail server>`,
    };
  if (server !== undefined) {
    const addresses = await lookup.addresses(server);
    if (addresses.length === 0)
      return { level: "fail", about, line: `${server}, the mail server of ${domain}, has no address` };
    return { level: "pass", about, line: `${domain} accepts mail at ${servers.join(", ")}` };
  }
  const advice = `${domain}. MX 10 <mail server>`;
  if ((await lookup.addresses(domain)).length === 0)
    return { level: "fail", about, line: `${domain} accepts no mail, so bounces are lost`, advice };
  return {
    level: "warn",
    about,
    line: `${domain} has no MX record; some servers deliver to its address instead`,
    advice,
  };
}
