import { checkMailServer } from "@/lib/mail/deliverability/mailServer";
import { env } from "@/lib/platform/env";
import { Warning } from "./check";

export async function checkServer(now: Date): Promise<string | Warning> {
  const { mail } = env();
  if (mail.kind === "file") return "none: emails are saved to files";
  const findings = await checkMailServer(mail.url, mail, now);
  const at = (level: string) => findings.filter((each) => each.level === level).map(({ line }) => line);
  const bad = [...at("fail"), ...at("warn")];
  if (at("fail").length > 0) throw new Error(bad.join("\n"));
  return bad.length > 0 ? new Warning(bad.join("\n")) : at("pass").join("; ");
}
