import { Command } from "commander";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/logs/log";
import { rotateSecrets } from "@/lib/platform/secrets";

export const secretsCommand = new Command("secrets")
  .description("Looks after the keys that sign links in emails.")
  .addHelpText("after", "\nExample: npm run offprint -- secrets rotate");

secretsCommand
  .command("rotate")
  .description("Makes a new key, which signs from the next start on; links that others signed still work.")
  .addHelpText("after", "\nExample: npm run offprint -- secrets rotate")
  .action(() => {
    const version = rotateSecrets(env().dataDir);
    log.info("secrets.rotated", `Key ${version} was made`, { version });
    console.log(`Key ${version} signs once the site is started again; links of the former keys still work.`);
  });
