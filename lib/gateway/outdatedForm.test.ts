import { expect, test } from "vitest";
import { actionsOf } from "./outdatedForm";

test.each([
  ["$ACTION_ID_00ab", "", ["00ab"]],
  ["$ACTION_1:0", '{"id":"60cd","bound":"$@1"}', ["60cd"]],
  ["$ACTION_1:1", '[{"id":"60cd"}]', []],
  ["$ACTION_1:0", "{", []],
  ["$ACTION_1:0", '{"id":1}', []],
  ["email", '{"id":"60cd"}', []],
])("the field %s with %j calls %j", (name, value, actions) => {
  const form = new FormData();
  form.append(name, value);
  expect(actionsOf(form)).toEqual(actions);
});
