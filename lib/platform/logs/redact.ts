/** What stands in place of an email address, and of a token or a password. */
const address = "[address]";
const token = "[token]";

/** A run without spaces and brackets: an address, with whatever is glued to it, is within one. */
const run = /[^\s\p{C}<>()[\]]+/gu;
/** The first half of an address may be quoted, and then hold anything. */
const quoted = /"[^"\n]{0,100}"@[^\s"<>]+/g;

/** The signs that stand between the halves of an address, also in full width, and in the codes of URLs and HTML. */
const at = /[^@＠﹫](?:[@＠﹫]|%(?:25)*40|%(?:25)*EF%(?:25)*BC%(?:25)*A0|&#(?:64|x40);?|&commat;?)./i;

/** Scoped packages in the path of a stack trace have an @ too. */
const scope = /node_modules\/@[\w.-]+\//g;

/** A signature, nonce or key in base64url, with the version and number that stand before it in our tokens. */
const signature = /(?:\d{1,4}\.\w{1,15}\.)?[\w-]{43,}/g;

/**
 * Takes email addresses and tokens out of a text: the last line of defence, for nobody should have passed them. It
 * takes out too much rather than too little, in time proportional to the text.
 * @param secrets texts that must not appear either, such as passwords of the configuration
 */
export function redact(text: string, secrets: string[] = []): string {
  let rest = text;
  for (const secret of secrets) rest = rest.replaceAll(secret, token);
  return rest
    .replace(quoted, address)
    .replace(run, (word) => (at.test(word.replace(scope, "")) ? address : word))
    .replace(signature, (word) => (/[a-z]/.test(word) && /[A-Z]/.test(word) ? token : word));
}
