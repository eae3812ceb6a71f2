import { once } from "node:events";
import { connect } from "node:net";

export type RawResponse = { status: number; headers: Map<string, string>; body: string };

/**
 * Sends raw bytes and reads the answer until the connection closes. An HTTP client would refuse or repair odd requests.
 * @param head request line and headers, without the empty line; `Connection: close` is added
 */
export async function rawRequest(port: number, head: string[], body = ""): Promise<RawResponse> {
  const socket = connect(port, "127.0.0.1");
  const chunks: Buffer[] = [];
  socket.on("data", (chunk) => chunks.push(chunk));
  socket.setTimeout(20_000, () => socket.destroy(new Error(`no answer to ${head[0]}`)));
  socket.write(Buffer.from(`${[...head, "Connection: close"].join("\r\n")}\r\n\r\n${body}`, "latin1"));
  await once(socket, "close");
  return parse(Buffer.concat(chunks).toString("latin1"));
}

function parse(text: string): RawResponse {
  const end = text.indexOf("\r\n\r\n");
  const [line = "", ...fields] = text.slice(0, Math.max(0, end)).split("\r\n");
  const headers = new Map<string, string>();
  for (const field of fields) {
    const [, name = "", value = ""] = /^([^:]+):\s*(.*)$/.exec(field) ?? [];
    const before = headers.get(name.toLowerCase());
    headers.set(name.toLowerCase(), before === undefined ? value : `${before}, ${value}`);
  }
  return { status: Number(line.split(" ")[1] ?? 0), headers, body: text.slice(end + 4) };
}
