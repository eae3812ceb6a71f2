import { expect, test } from "vitest";
import { openImageQueue } from "./drawing";

test("images are rendered once, one at a time, and refused when too many wait", async () => {
  const { find } = openImageQueue();
  let drawing = 0;
  let drawn = 0;
  const draw = async () => {
    expect(++drawing).toBe(1);
    await Promise.resolve();
    drawing--;
    return new Uint8Array([++drawn]);
  };
  const images = Array.from({ length: 50 }, (_, index) => find(`image ${index}`, draw));
  expect(find("one too many", draw)).toBeNull();
  expect(await Promise.all(images)).toHaveLength(50);
  expect(await find("image 3", draw)).toEqual(await images[3]);
  expect(drawn).toBe(50);
});

test("an image that could not be rendered is tried again", async () => {
  const { find } = openImageQueue();
  await expect(find("broken", () => Promise.reject(new Error("No ink")))).rejects.toThrow("No ink");
  expect(await find("broken", async () => new Uint8Array([1]))).toEqual(new Uint8Array([1]));
});
