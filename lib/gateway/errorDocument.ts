import { Parser } from "htmlparser2";

/** Whether this is the empty page that Next sends for a page that threw: React would fill it, and we send none. */
export function isErrorShell(html: string): boolean {
  let isShell = false;
  const parser = new Parser({
    onopentag(name, { id }) {
      if (name === "html") isShell = id === "__next_error__";
      parser.pause();
    },
  });
  parser.write(html.slice(0, 1000));
  return isShell;
}

/** Uses neither the store nor React, which may be what failed. `number` identifies the cause in the log. */
export function errorDocument(status: number, number: string): string {
  const missing = status === 404;
  const title = missing ? "There is no page at this address" : "Something went wrong on our side";
  const words = missing
    ? "Please check the address for typos."
    : `You did nothing wrong. Please try again in a minute. If the error persists, send us this number: ${number}.`;
  const tryAgain = missing ? "" : '<a href="">Try again</a> · ';
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
</head>
<body style="font: 16px/1.6 system-ui, sans-serif; margin: 4rem auto; max-width: 40rem; padding: 0 1rem">
<main>
<h1>${title}</h1>
<p>${words}</p>
<p>${tryAgain}<a href="/">Latest papers</a></p>
</main>
</body>
</html>
`;
}
