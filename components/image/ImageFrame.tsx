import type { ReactNode } from "react";
import { light } from "@/lib/platform/site/palette";
import { drawable } from "@/lib/publish/images/drawable";
import { fontFamily } from "@/lib/publish/images/fontFamily";
import { imageSize } from "@/lib/publish/images/size";

/** Always the light colors: preview images stand on other sites, whose visitors' theme is unknown. */
export const colors = light;

/** The frame of every preview image. satori draws it, which only supports flexbox and inline styles. */
export function ImageFrame({ site, note, children }: { site: string; note: string; children: ReactNode }) {
  return (
    <div
      style={{
        ...imageSize,
        boxSizing: "border-box",
        display: "flex",
        flexDirection: "column",
        padding: "64px 72px 52px",
        background: colors.paper,
        color: colors.ink,
        fontFamily,
        borderTop: `14px solid ${colors.accent}`,
      }}
    >
      <div style={{ display: "flex", flexDirection: "column", flex: 1, overflow: "hidden" }}>{children}</div>
      <div
        style={{
          display: "flex",
          justifyContent: "space-between",
          paddingTop: 24,
          borderTop: `2px solid ${colors.line}`,
          fontSize: 30,
          color: colors.muted,
        }}
      >
        <span style={{ fontWeight: 600, color: colors.accent }}>{drawable(site)}</span>
        <span>{note}</span>
      </div>
    </div>
  );
}
