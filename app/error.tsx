"use client";

/** What a reader sees when we have made a mistake. The server's log has the cause under the same digest. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main id="content" className="mx-auto w-full max-w-column px-4 py-20">
      <h1 className="font-semibold font-serif text-3xl tracking-tight">Something went wrong on our side</h1>
      <p className="mt-3 text-muted">
        You did nothing wrong. Please try again.
        {error.digest ? ` If the error persists, send us this number: ${error.digest}.` : ""}
      </p>
      <p className="mt-6 flex gap-5">
        <button type="button" onClick={reset} className="text-accent underline decoration-line">
          Try again
        </button>
        <a href="/" className="text-accent underline decoration-line">
          Latest papers
        </a>
      </p>
    </main>
  );
}
