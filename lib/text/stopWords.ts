/** Left out of a query, except alone or in a phrase. Short on purpose: a dropped word cannot be found. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    "a about after all also an and any are as at be been but by can could did do does for from had has have how i if in " +
    "into is it its many more most no nor not of on or our over should so some such than that the their them then there " +
    "these they this those through to under up us use used using was we were what when where which while who why will " +
    "with would you your"
  ).split(" "),
);
