import { CopyButton } from "@/components/CopyButton";

/** A paper's address, and the embed code of its card. */
export function Share({ address, code }: { address: string; code: string }) {
  return (
    <details className="mt-3 text-sm">
      <summary className="w-fit py-1 text-muted max-sm:py-3 hover:text-accent">Share or embed</summary>
      <button
        type="button"
        hidden
        data-share={address}
        className="mt-2 rounded-md border border-edge px-3 py-1.5 max-sm:py-3 hover:border-current hover:text-accent"
      >
        Share with an app
      </button>
      <p className="mt-3 text-muted">Link to this page</p>
      <Copyable text={address} />
      <p className="mt-4 text-muted">Embed code for a card of this paper (no scripts)</p>
      <Copyable text={code} />
    </details>
  );
}

function Copyable({ text }: { text: string }) {
  return (
    <div className="relative mt-1">
      <pre className="whitespace-pre-wrap rounded-lg bg-raised p-4 leading-relaxed max-sm:pt-14 sm:pr-24">
        <code>{text}</code>
      </pre>
      <CopyButton />
    </div>
  );
}
