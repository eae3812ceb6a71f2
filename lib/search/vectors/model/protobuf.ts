/** https://protobuf.dev/programming-guides/encoding: a message is its fields one after another, so results join. */

const varintWire = 0;
const lengthWire = 2;
const floatWire = 5;

const encoder = new TextEncoder();

/** From 0 to 2^53 - 1. @throws RangeError outside it */
export function integerField(field: number, value: number): Uint8Array {
  return join([tag(field, varintWire), varint(value)]);
}

export function floatField(field: number, value: number): Uint8Array {
  const four = new DataView(new ArrayBuffer(4));
  four.setFloat32(0, value, true);
  return join([tag(field, floatWire), new Uint8Array(four.buffer)]);
}

export function bytesField(field: number, value: Uint8Array): Uint8Array {
  return join([tag(field, lengthWire), varint(value.length), value]);
}

export function textField(field: number, value: string): Uint8Array {
  return bytesField(field, encoder.encode(value));
}

export function messageField(field: number, fields: Uint8Array[]): Uint8Array {
  return bytesField(field, join(fields));
}

export function join(fields: Uint8Array[]): Uint8Array {
  return Buffer.concat(fields);
}

function tag(field: number, wire: number): Uint8Array {
  return varint(field * 8 + wire);
}

/** Seven bits a byte, lowest first; the eighth bit says that more follow. */
function varint(value: number): Uint8Array {
  if (!Number.isSafeInteger(value) || value < 0)
    throw new RangeError(`${value} is not a whole number from 0 to 2^53 - 1`);
  const bytes: number[] = [];
  let rest = value;
  // Bit operators would cut numbers to 32 bits.
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return Uint8Array.from([...bytes, rest]);
}
