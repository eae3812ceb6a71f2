import fc from "fast-check";
import { expect, test } from "vitest";
import { loggedPath } from "./loggedPath";

const token = "1.12.Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF";

test.each([
  [`/preferences?token=${token}`, "/preferences"],
  [`/preferences/move?token=${token}`, "/preferences"],
  [`/unsubscribe/one-click?token=${token}`, "/unsubscribe"],
  [`/subscribe/confirm?token=${token}`, "/subscribe"],
  [`/digests/${token}`, "/digests/…"],
  [`/%64igests/${token}`, "/digests/…"],
  ["/digests/2026-01-02", "/digests/2026-01-02"],
  ["/digests/2026-01-02/more", "/digests/2026-01-02/more"],
  [`/digests/${token}/more`, "/digests/…"],
  ["/outbox/20260102-ada.eml", "/outbox"],
  ["/search?q=ada%40example.org", "/search"],
  ["/papers/2407.20183#x", "/papers/2407.20183"],
  ["/papers/%ff", "/papers/%ff"],
])("%s is logged as %s", (path, logged) => {
  expect(loggedPath(path)).toBe(logged);
});

test("no path is logged with its query", () => {
  fc.assert(
    fc.property(fc.webPath(), fc.webQueryParameters(), (path, query) => {
      expect(loggedPath(`${path}?${query}`)).toBe(loggedPath(path));
    }),
    { numRuns: 30 },
  );
});
