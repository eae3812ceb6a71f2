import type { ReactNode } from "react";

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-10 border-line border-t pt-6">
      <h2 className="font-semibold font-serif text-xl tracking-tight">{title}</h2>
      <div className="mt-2">{children}</div>
    </section>
  );
}
