/** What is wrong with a field, beneath it; nothing where nothing is. */
export function Problem({ id, children }: { id: string; children: string | undefined }) {
  if (!children) return null;
  return (
    <p id={id} role="alert" className="mt-1 text-fault text-sm">
      {children}
    </p>
  );
}
