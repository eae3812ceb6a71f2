import { Page } from "@/components/Page";
import { SearchBox } from "@/components/SearchBox";
import { WaysOn } from "@/components/WaysOn";
import { readSite } from "@/lib/site/store";

export default async function NotFound() {
  return (
    <Page site={await readSite()}>
      <section className="py-14">
        <h1 className="font-semibold font-serif text-3xl tracking-tight">There is no such page</h1>
        <p className="mt-3 max-w-prose text-muted">
          The address may be mistyped, or name a day, week or month that the calendar does not have. Days are written
          like <code>2025-03-12</code>, weeks like <code>2025-W11</code>, months like <code>2025-03</code>.
        </p>
        <div className="mt-6 max-w-lg">
          <SearchBox />
        </div>
        <WaysOn />
      </section>
    </Page>
  );
}
