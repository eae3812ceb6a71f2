"use client";

/** Where not even the frame of a page can be made: the store cannot be read, say. It must need nothing of ours. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body
        style={{ font: "16px/1.6 system-ui, sans-serif", margin: "4rem auto", maxWidth: "40rem", padding: "0 1rem" }}
      >
        <h1>Something went wrong on our side</h1>
        <p>
          You did nothing wrong. Please try again in a minute.
          {error.digest ? ` If the error persists, send us this number: ${error.digest}.` : ""}
        </p>
        <p>
          <a href="/">Latest papers</a>
        </p>
      </body>
    </html>
  );
}
