import { plainText } from "@/lib/papers/plain";
import type { Paper } from "@/lib/papers/schema";
import { drawable } from "@/lib/publish/images/drawable";
import { formatCount } from "@/lib/text/plural";
import { colors, ImageFrame } from "./ImageFrame";

const maxShown = 4;

export function ListImage({
  title,
  papers,
  total,
  site,
}: {
  title: string;
  papers: Paper[];
  total: number;
  site: string;
}) {
  const count = formatCount(total, "paper");
  return (
    <ImageFrame site={site} note={count}>
      <div style={{ fontSize: 56, fontWeight: 600, lineHeight: 1.2 }}>{title}</div>
      {papers.slice(0, maxShown).map((paper, index) => (
        <div key={paper.key} style={{ display: "flex", marginTop: 22, fontSize: 32, lineHeight: 1.3 }}>
          <span style={{ width: 48, color: colors.accent }}>{index + 1}</span>
          <div style={{ flex: 1, lineClamp: 2, display: "block" }}>{drawable(plainText(paper.title))}</div>
        </div>
      ))}
    </ImageFrame>
  );
}
