import { expect, test } from "vitest";
import { openModel } from "./model";
import { openModelThread } from "./modelThread";

test("the model in a thread gives the same vectors as without, to several callers at once", async () => {
  const [model, thread] = await Promise.all([openModel(), openModelThread()]);
  const texts = ["Attention is all you need", "The price of wheat in medieval England"];
  expect(thread.name).toBe(model.name);
  const expected = await model.embed(texts);
  expect(await Promise.all([thread.embed(texts), thread.embed(texts.slice(1)), thread.embed([])])).toEqual([
    expected,
    expected.slice(1),
    [],
  ]);
  await Promise.all([model.close(), thread.close()]);
});

test("an unreadable text fails for its caller only", async () => {
  const thread = await openModelThread();
  await expect(thread.embed([null as unknown as string])).rejects.toMatchObject({
    message: "The sentence model could not answer",
    cause: expect.objectContaining({ message: expect.stringMatching(/null/) }),
  });
  expect(await thread.embed(["Roads"])).toHaveLength(1);
  await thread.close();
});

test("a closing thread answers earlier calls and rejects later ones", async () => {
  const thread = await openModelThread();
  const before = thread.embed(["Roads ".repeat(200)]);
  await thread.close();
  expect(await before).toHaveLength(1);
  await expect(thread.embed(["Roads"])).rejects.toThrow("The sentence model has ended");
  await thread.close();
});
