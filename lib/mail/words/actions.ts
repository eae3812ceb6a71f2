import type { ActionWords } from "../actionEmail";
import { countInterests, describeCadence } from "./subscription";

/** Contains nothing that was typed into the form, which could otherwise send a stranger's words. */
export function confirmationWords(
  siteName: string,
  settings: Parameters<typeof describeCadence>[0] & { interests: Parameters<typeof countInterests>[0] },
): ActionWords {
  const asked = `${countInterests(settings.interests)}, ${describeCadence(settings)}`;
  return {
    subject: `Confirm your subscription to ${siteName}`,
    heading: "Confirm your subscription",
    says: `We received a request to send ${siteName} digests to this address: ${asked}. Please confirm that you want them.`,
    button: "Confirm",
    otherwise:
      "If this was not you, ignore this email: we send no digests unless you confirm. The link expires after 48 hours.",
  };
}

export function addressChangeWords(siteName: string, side: "old" | "new", newAddress: string): ActionWords {
  const says =
    side === "old"
      ? `We received a request, made with the link to your preferences, to send your ${siteName} digests to ${newAddress} from now on.`
      : `We received a request to send the ${siteName} digests of an existing subscription to this address from now on.`;
  return {
    subject: `Confirm the new address for your ${siteName} digests`,
    heading: side === "old" ? "Change your address" : "Receive digests at this address",
    says: `${says} We have also emailed the other address. Both must confirm.`,
    button: "Confirm",
    otherwise: "If this was not you, ignore this email, and nothing changes. The link expires after 48 hours.",
  };
}

export function preferencesLinkWords(siteName: string): ActionWords {
  return {
    subject: `Your ${siteName} preferences`,
    heading: "Your preferences",
    says: `You asked for the link to your ${siteName} preferences, where you can change, pause, move or end your digests.`,
    button: "Open your preferences",
    lead: "Open this page:",
    otherwise:
      "If this was not you, ignore this email, and nothing changes. Whoever has this link can change your digests.",
  };
}

export function stillThereWords(siteName: string): ActionWords {
  return {
    subject: `Do you still want ${siteName} digests?`,
    heading: "Are you still there?",
    says: `You have been getting ${siteName} digests for a long time. We do not track whether you open them, so we cannot tell whether you still read them, and we do not want to send email that nobody wants.`,
    button: "Yes, keep them coming",
    otherwise:
      "If we do not hear from you, we will pause your digests in 30 days. You can resume them at any time with the same link. We ask only once.",
  };
}

export const openAndPress = (button: string) => `Open this page and press “${button}”:`;
