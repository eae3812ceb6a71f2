/** The error of a field, below it; nothing if there is none. */
export function Problem({ id, children }: { id: string; children: string | undefined }) {
  if (!children) return null;
  return (
    <p id={id} role="alert" className="mt-1 text-fault text-sm">
      {children}
    </p>
  );
}
