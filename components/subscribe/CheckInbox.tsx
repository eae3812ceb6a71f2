/** Replaces a subscribe form. `outbox` is set if emails are saved instead of sent, and this visitor may read them. */
export function CheckInbox({ email, outbox }: { email: string; outbox: boolean }) {
  return (
    <div role="status" className="border-accent border-l-2 pl-3">
      <p className="font-medium">Check your inbox</p>
      <p className="mt-1 text-muted text-sm">
        An email is on its way to {email}. Open the link in it to confirm; we send nothing else until you do. An address
        gets at most one such email a day and three a month.
      </p>
      {outbox ? (
        <p className="mt-1 text-muted text-sm">
          This site does not send email yet; you can read it in the{" "}
          <a href="/outbox" className="text-accent underline decoration-edge">
            outbox
          </a>{" "}
          in a moment.
        </p>
      ) : null}
    </div>
  );
}
