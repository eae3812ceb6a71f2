/**
 * Returns the weights of the items of a header such as Accept or Accept-Encoding, by their names in lower case (RFC 9110,
 * 12.4.2). An item without a weight has 1, one with an invalid weight 0.
 */
export function readWeights(header: string): Map<string, number> {
  return new Map(header.split(",").map(readWeight));
}

function readWeight(item: string): [string, number] {
  const [name = "", ...parameters] = item.split(";").map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith("q="));
  const value = weight === undefined ? 1 : Number(weight.slice(2));
  return [name, value >= 0 && value <= 1 ? value : 0];
}
