import { accessSync, constants } from "node:fs";
import { networkInterfaces } from "node:os";
import { Command } from "commander";
import { examineSender } from "@/lib/mail/deliverability/examine";
import { checkMailServer } from "@/lib/mail/deliverability/mailServer";
import { dnsLookup } from "@/lib/mail/deliverability/resolver";
import { testEmail } from "@/lib/mail/deliverability/testEmail";
import type { DkimKey } from "@/lib/mail/dkim";
import { addressOf } from "@/lib/mail/mime";
import { createTransport, openDkimKey } from "@/lib/mail/transport";
import { env } from "@/lib/platform/env";
import type { Finding } from "@/lib/platform/health/finding";
import { errorText } from "@/lib/platform/logs/errorText";
import { readAddress, readIp, readResolver } from "../options";

const signs: Record<Finding["level"], string> = { pass: "✓", warn: "!", fail: "✗" };

type Options = { to?: string; address?: string; resolver?: string };

export const mailDoctorCommand = new Command("doctor")
  .description(
    "Checks whether other servers will accept your emails: the DNS records of the sender, and the mail server.",
  )
  .option("--to <address>", "also send a test message to this address", readAddress)
  .option("--address <ip>", "the address that mail is sent from, if it is not that of the mail server", readIp)
  .option("--resolver <ip:port>", "the DNS server to ask (default: the resolvers of this machine)", readResolver)
  .addHelpText(
    "after",
    `
Prints a line for each check, and what to add to DNS if something is missing. Exits with 1 if a check fails.

Example: npm run offprint -- mail doctor --to you@example.org`,
  )
  .action(async ({ to, address, resolver }: Options) => {
    const { mail, mailFrom, bounces } = env();
    const { dkim, failed } = await openKey();
    const server = mail.kind === "smtp" ? new URL(mail.url).hostname.replace(/^\[(.*)\]$/, "$1") : null;
    const domain = domainOf(mailFrom);
    const returnDomain = domainOf(bounces.address ?? mailFrom);
    const sender = { domain, returnDomain, dkim, server, addresses: address ? [address] : [], own: ownAddresses() };
    report(failed);
    report(await examineSender(sender, dnsLookup(resolver ? [resolver] : [])));
    report(mail.kind === "smtp" ? await checkMailServer(mail.url, mail) : [keptAsFiles]);
    report([checkBox()]);
    if (to) report([await sendTest(to, dkim)]);
  });

const keptAsFiles: Finding = {
  level: "warn",
  about: "Mail server",
  line: "emails are saved to files, not sent",
  advice: "set MAIL_URL",
};

function report(findings: Finding[]): void {
  for (const { level, about, line, advice } of findings) {
    console.log(`${signs[level]} ${about.padEnd(12)} ${line}`);
    if (advice) console.log(`${" ".repeat(15)}→ ${advice}`);
    if (level === "fail") process.exitCode = 1;
  }
}

async function openKey(): Promise<{ dkim: DkimKey | null; failed: Finding[] }> {
  try {
    return { dkim: await openDkimKey(env().dkim), failed: [] };
  } catch (error) {
    return { dkim: null, failed: [{ level: "fail", about: "DKIM", line: errorText(error) }] };
  }
}

function checkBox(): Finding {
  const { box, snsTopics, webhookSecret } = env().bounces;
  const about = "Bounce box";
  if (box === null) {
    if (snsTopics.length > 0 || webhookSecret !== null)
      return { level: "pass", about, line: "none; bounces arrive by webhook" };
    return { level: "warn", about, line: "nothing reads the bounces", advice: "set MAIL_BOUNCES and MAIL_BOUNCE_BOX" };
  }
  try {
    accessSync(box, constants.R_OK);
    return { level: "pass", about, line: box };
  } catch (error) {
    return { level: "fail", about, line: errorText(error) };
  }
}

async function sendTest(to: string, dkim: DkimKey | null): Promise<Finding> {
  const { mail, mailFrom: from, publicUrl, site, bounces } = env();
  const transport = createTransport(mail, { dkim });
  const about = "Test message";
  try {
    await transport.send(
      testEmail({ to, from, siteName: site.name, siteUrl: publicUrl, returnPath: bounces.address }, new Date()),
    );
    if (mail.kind === "file") return { level: "warn", about, line: `was saved to ${mail.folder}, not sent` };
    return { level: "pass", about, line: `was sent to ${to}; check that it arrived, and not in the spam folder` };
  } catch (error) {
    return { level: "fail", about, line: error instanceof Error ? error.message : String(error) };
  } finally {
    transport.close();
  }
}

function domainOf(mailbox: string): string {
  const address = addressOf(mailbox);
  return address.slice(address.lastIndexOf("@") + 1).toLowerCase();
}

function ownAddresses(): string[] {
  return Object.values(networkInterfaces()).flatMap((each) => each?.map(({ address }) => address) ?? []);
}
