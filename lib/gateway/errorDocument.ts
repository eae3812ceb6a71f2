import { Parser } from "htmlparser2";

/**
 * Whether a page is the empty one that Next sends in place of a page that threw. Next has React in the browser fill it,
 * which there is not.
 */
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

/**
 * The page in its place. It needs nothing of ours, since the store may be what is broken.
 * @param number what the log has the cause under
 */
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
