// Its largest component becomes 127. A scale common to all vectors would leave most of the range unused (components of
// a vector of 384 are about .05) and make the error of a cosine seven times as large (.014 instead of .002).
export function quantize(vector: Float32Array): Int8Array {
  let largest = 0;
  for (const component of vector) largest = Math.max(largest, Math.abs(component));
  const scale = largest > 0 ? 127 / largest : 0;
  const quantized = new Int8Array(vector.length);
  for (const [at, component] of vector.entries()) quantized[at] = Math.round(component * scale);
  return quantized;
}

/** Returns the cosine of the angle between two quantized vectors, -1 to 1; 0 if one is zero. */
export function similarity(a: Int8Array, b: Int8Array): number {
  if (a.length !== b.length) throw new RangeError(`Vectors of ${a.length} and ${b.length} components have no angle`);
  let product = 0;
  let squareOfA = 0;
  let squareOfB = 0;
  // A plain loop of 32-bit integers, as every search runs it for hundreds of papers: overflow checks, which bytes never
  // need, would take six times as long.
  const length = a.length;
  for (let at = 0; at < length; at++) {
    const x = a[at] as number;
    const y = b[at] as number;
    product = (product + Math.imul(x, y)) | 0;
    squareOfA = (squareOfA + Math.imul(x, x)) | 0;
    squareOfB = (squareOfB + Math.imul(y, y)) | 0;
  }
  return product === 0 ? 0 : Math.min(1, Math.max(-1, product / Math.sqrt(squareOfA * squareOfB)));
}

export function toBytes(vector: Int8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(vector);
}

export function fromBytes(bytes: Uint8Array): Int8Array {
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}
