import { Command } from "commander";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/logs/log";
import { rotateSecrets } from "@/lib/platform/secrets";

export const secretsCommand = new Command("secrets")
  .description("Manages the keys that sign links in emails.")
  .addHelpText("after", "\nExample: npm run offprint -- secrets rotate");

secretsCommand
  .command("rotate")
  .description("Creates a new key, which signs links from the next start on; links signed with older keys still work.")
  .addHelpText("after", "\nExample: npm run offprint -- secrets rotate")
  .action(() => {
    const version = rotateSecrets(env().dataDir);
    log.info("secrets.rotated", `Key ${version} was created`, { version });
    console.log(`Key ${version} signs links once you restart the site; links signed with older keys still work.`);
  });
