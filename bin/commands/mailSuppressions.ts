import { Command } from "commander";
import { emailKey } from "@/lib/mail/address";
import { suppressionReasons } from "@/lib/mail/suppression/schema";
import { countSuppressions, findSuppression } from "@/lib/mail/suppression/store";
import { log } from "@/lib/platform/logs/log";
import { lift, suppress } from "@/lib/subscribers/suppression.store";
import { CommandFailure } from "../failure";
import { readAddress } from "../options";
import { printable } from "../printable";

export const mailSuppressionsCommand = new Command("suppressions")
  .description("Tells how many addresses are not mailed any more, and changes that for one. They are kept as hashes.")
  .addHelpText("after", "\nExample: npm run offprint -- mail suppressions check reader@example.org")
  .action(async () => {
    const counts = await countSuppressions();
    for (const reason of suppressionReasons) console.log(`${reason.padEnd(10)} ${counts.get(reason) ?? 0}`);
  });

mailSuppressionsCommand
  .command("add")
  .description("Mails an address no more, and cancels what is queued for it.")
  .argument("<address>", "the address", readAddress)
  .option("--detail <text>", "why, for whoever looks later")
  .action(async (address: string, { detail = null }: { detail?: string | null }) => {
    await suppress(emailKey(address), { reason: "operator", detail }, new Date());
    log.info("suppression.added", "An operator suppressed an address");
    console.log(`${address} is not mailed any more.`);
  });

mailSuppressionsCommand
  .command("remove")
  .description("Lets an address be mailed again. A subscription that bounces or an operator ended goes on.")
  .argument("<address>", "the address", readAddress)
  .action(async (address: string) => {
    if (!(await lift(emailKey(address)))) throw new CommandFailure(`${address} is not suppressed`);
    log.info("suppression.removed", "An operator lifted the suppression of an address");
    console.log(`${address} may be mailed again.`);
  });

mailSuppressionsCommand
  .command("check")
  .description("Tells whether an address is mailed, and if not, why and since when. Exits with 1 where it is not.")
  .argument("<address>", "the address", readAddress)
  .action(async (address: string) => {
    const found = await findSuppression(emailKey(address));
    if (!found) return console.log(`${address} may be mailed.`);
    const said = found.detail === null ? "" : `: ${printable(found.detail)}`;
    console.log(`${address} is not mailed since ${found.createdAt.toISOString()} (${found.reason})${said}`);
    process.exitCode = 1;
  });
