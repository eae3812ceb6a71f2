import { Command } from "commander";
import { emailKey } from "@/lib/mail/address";
import { suppressionReasons } from "@/lib/mail/suppression/schema";
import { countSuppressions, findSuppression } from "@/lib/mail/suppression/store";
import { log } from "@/lib/platform/logs/log";
import { liftSuppression, suppress } from "@/lib/subscribers/suppression.store";
import { CommandFailure } from "../failure";
import { readAddress } from "../options";
import { printable } from "../printable";

export const mailSuppressionsCommand = new Command("suppressions")
  .description("Counts the suppressed addresses, and adds or removes one. Addresses are stored as hashes.")
  .addHelpText("after", "\nExample: npm run offprint -- mail suppressions check reader@example.org")
  .action(async () => {
    const counts = await countSuppressions();
    for (const reason of suppressionReasons) console.log(`${reason.padEnd(10)} ${counts.get(reason) ?? 0}`);
  });

mailSuppressionsCommand
  .command("add")
  .description("Suppresses an address and cancels its queued emails.")
  .argument("<address>", "the address", readAddress)
  .option("--detail <text>", "the reason, for later reference")
  .action(async (address: string, { detail = null }: { detail?: string | null }) => {
    await suppress(emailKey(address), { reason: "operator", detail }, new Date());
    log.info("suppression.added", "An operator suppressed an address");
    console.log(`${address} is now suppressed.`);
  });

mailSuppressionsCommand
  .command("remove")
  .description("Lifts the suppression of an address. If bounces or an operator ended its subscription, it resumes.")
  .argument("<address>", "the address", readAddress)
  .action(async (address: string) => {
    if (!(await liftSuppression(emailKey(address)))) throw new CommandFailure(`${address} is not suppressed`);
    log.info("suppression.removed", "An operator lifted the suppression of an address");
    console.log(`${address} is no longer suppressed.`);
  });

mailSuppressionsCommand
  .command("check")
  .description("Shows whether an address is suppressed, why and since when. Exits with 1 if it is.")
  .argument("<address>", "the address", readAddress)
  .action(async (address: string) => {
    const found = await findSuppression(emailKey(address));
    if (!found) return console.log(`${address} is not suppressed.`);
    const suffix = found.detail === null ? "" : `: ${printable(found.detail)}`;
    console.log(`${address} has been suppressed since ${found.createdAt.toISOString()} (${found.reason})${suffix}`);
    process.exitCode = 1;
  });
