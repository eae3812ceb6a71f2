import { formatDay } from "@/lib/calendar/day";
import { firstAuthorsLine } from "@/lib/papers/authorsLine";
import { plainText } from "@/lib/papers/plain";
import type { Paper } from "@/lib/papers/schema";
import { drawable } from "@/lib/publish/images/drawable";
import { formatCount } from "@/lib/text/plural";
import { colors, ImageFrame } from "./ImageFrame";

export function PaperImage({ paper, site }: { paper: Paper; site: string }) {
  const title = drawable(plainText(paper.title));
  const authors = paper.authors.map(drawable).filter(Boolean);
  const day = paper.firstListedOn ?? paper.publishedAt?.toISOString().slice(0, 10);
  const votes = paper.votes > 0 ? formatCount(paper.votes, "vote") : "";
  const note = [votes, day ? formatDay(day, { dateStyle: "long" }) : ""].filter(Boolean).join(" · ");
  return (
    <ImageFrame site={site} note={note}>
      <div
        style={{
          fontSize: title.length > 90 ? 54 : 66,
          fontWeight: 600,
          lineHeight: 1.2,
          lineClamp: 5,
          display: "block",
        }}
      >
        {title}
      </div>
      <div style={{ marginTop: 24, fontSize: 32, color: colors.muted, lineClamp: 2, display: "block" }}>
        {firstAuthorsLine(authors, 4)}
      </div>
    </ImageFrame>
  );
}
