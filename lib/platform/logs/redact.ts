const address = "[address]"; // Placeholders for an email address, and for a token or password
const token = "[token]";

/** A run of characters without spaces and brackets. An address, and anything attached to it, lies within one run. */
const run = /[^\s\p{C}<>()[\]]+/gu;
/** The local part of an address may be quoted and then contain any character. */
const quoted = /"[^"\n]{0,100}"@[^\s"<>]+/g;

/** An @ between two characters, also full-width, URL-encoded or as an HTML character reference. */
const at = /[^@＠﹫](?:[@＠﹫]|%(?:25)*40|%(?:25)*EF%(?:25)*BC%(?:25)*A0|&#(?:64|x40);?|&commat;?)./i;

const scope = /node_modules\/@[\w.-]+\//g; // Scoped packages in a stack trace's paths contain an @ too

/** A base64url signature, nonce or key, with the version and number that precede it in our tokens. */
const signature = /(?:\d{1,4}\.\w{1,15}\.)?[\w-]{43,}/g;

/** The last line of defence, as callers should pass none: removes too much rather than too little, in linear time. */
export function redact(text: string, secrets: string[] = []): string {
  let rest = text;
  for (const secret of secrets) rest = rest.replaceAll(secret, token);
  return rest
    .replace(quoted, address)
    .replace(run, (word) => (at.test(word.replace(scope, "")) ? address : word))
    .replace(signature, (word) => (/[a-z]/.test(word) && /[A-Z]/.test(word) ? token : word));
}
