export function EmptyStore() {
  return (
    <section className="py-16 text-center">
      <h1 className="font-semibold font-serif text-2xl">No papers yet</h1>
      <p className="mx-auto mt-3 max-w-prose text-muted">
        Papers appear here once they are listed. If this is your site, add some with{" "}
        <code className="rounded bg-raised px-1.5 py-0.5 text-sm">npm run offprint -- seed</code> or{" "}
        <code className="rounded bg-raised px-1.5 py-0.5 text-sm">npm run offprint -- import FILE</code>.
      </p>
    </section>
  );
}
