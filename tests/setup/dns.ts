import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";
import packet, { type Answer } from "dns-packet";
import { afterAll, beforeAll, beforeEach } from "vitest";

/** DNS records by name and type: `{ TXT: ["v=spf1 -all"] }`. `REFUSED` makes the server refuse the query. */
export type Zone = Record<string, Partial<Record<"A" | "AAAA" | "TXT" | "MX" | "PTR", string[]>> | "REFUSED">;

/**
 * Gives a test file a real DNS server on loopback.
 * @returns the zone it answers from, emptied before each test, and its address
 */
export function withDns() {
  let socket: Socket;
  const dns = { zone: {} as Zone, server: "" };

  beforeAll(async () => {
    socket = createSocket("udp4");
    socket.on("message", (query, { port, address }) => socket.send(answer(query, dns.zone), port, address));
    socket.bind(0, "127.0.0.1");
    await once(socket, "listening");
    dns.server = `127.0.0.1:${socket.address().port}`;
  });

  beforeEach(() => {
    dns.zone = {};
  });

  afterAll(() => void socket.close());

  return dns;
}

function answer(query: Buffer, zone: Zone): Buffer {
  const { id = 0, questions = [] } = packet.decode(query);
  const [{ name, type } = { name: "", type: "A" as const }] = questions;
  const records = zone[name.toLowerCase()];
  const noSuchName = 3;
  const refused = 5;
  const code = records === undefined ? noSuchName : records === "REFUSED" ? refused : 0;
  const data = records === undefined || records === "REFUSED" ? [] : (records[type as "A"] ?? []);
  const answers = data.map((text) => ({ name, type, ttl: 60, data: dataOf(type, text) }) as Answer);
  return packet.encode({
    type: "response",
    id,
    flags: packet.RECURSION_DESIRED | packet.RECURSION_AVAILABLE | code,
    questions,
    answers,
  });
}

/** Splits TXT into strings of at most 255 bytes and MX into preference and name. */
function dataOf(type: string, text: string) {
  if (type === "TXT") return text.match(/[\s\S]{1,255}/g) ?? [""];
  if (type !== "MX") return text;
  const [preference, exchange = "."] = text.split(" ");
  return { preference: Number(preference), exchange };
}
