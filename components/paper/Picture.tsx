import { picturePath } from "@/lib/papers/paths";
import type { Paper } from "@/lib/papers/schema";

/** In CSS pixels, at most: on a card, three lines of its abstract; on a page, half the size of a copy in pixels. */
const most = {
  small: { width: 96, height: 64 },
  large: { width: 120, height: 80 },
};

type Props = { picture: Paper["picture"]; size: keyof typeof most };

/**
 * Shows the copy of a paper's image beside the text that follows, and nothing where there is none. It has no text of its
 * own, since the title is beside it, and phones, which have no room for it, do not load it.
 */
export function Picture({ picture, size }: Props) {
  if (picture === null) return null;
  const scale = Math.min(0.5, most[size].width / picture.width, most[size].height / picture.height);
  const width = Math.round(picture.width * scale);
  const height = Math.round(picture.height * scale);
  return (
    // biome-ignore lint/performance/noImgElement: the copy is as small as it can be, and Next's optimizer is off
    <img
      data-picture
      data-screen-only
      src={picturePath(picture.hash)}
      alt=""
      width={width}
      height={height}
      // Else the exact ratio of the loaded picture would change the rounded height.
      style={{ height }}
      loading="lazy"
      decoding="async"
      className="float-right mt-1 mb-1 ml-4 rounded-sm max-sm:hidden"
    />
  );
}
