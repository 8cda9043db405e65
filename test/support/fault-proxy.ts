/** A TCP proxy between a client and a server on the loopback address, which injects faults. */
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import type { Afterwards } from "./scratch.ts";

/** For the request that begins so: let it through, cut the connection, or answer in the server's stead. */
type Fault = "pass" | "cut" | { answer: string };

export interface FaultProxy {
  port: number;
  /** Asked of each chunk that a client sends, with its length; its first line is a request's where the client begins one. */
  onRequest: (line: string, bytes: number) => Fault;
  /** Told of each chunk that the server answers with. */
  onAnswer: (line: string) => void;
}

export async function faultProxy(test: Afterwards, port: number): Promise<FaultProxy> {
  const sockets = new Set<Socket>();
  const proxy: FaultProxy = { port: 0, onRequest: () => "pass", onAnswer: () => {} };
  const server = createServer((client) => {
    const behind = connect(port, "127.0.0.1");
    for (const socket of [client, behind]) {
      sockets.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => sockets.delete(socket));
    }
    client.on("data", (chunk) => {
      const [line = ""] = chunk.toString("latin1").split("\r\n", 1);
      const fault = proxy.onRequest(line, chunk.length);
      if (fault === "pass") behind.write(chunk);
      else if (fault === "cut") client.destroy();
      else client.end(fault.answer);
    });
    client.on("close", () => behind.destroy());
    behind.on("data", (chunk) => {
      proxy.onAnswer(chunk.toString("latin1").split("\r\n", 1)[0] ?? "");
      client.write(chunk);
    });
    behind.on("close", () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  test.after(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  proxy.port = (server.address() as AddressInfo).port;
  return proxy;
}

/** An answer of an object store that refuses, whole, with its connection closed. */
export function refusal(status: string, code: string, more = ""): string {
  const body = `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message>${more}</Error>`;
  return `HTTP/1.1 ${status}\r\nContent-Type: application/xml\r\nContent-Length: ${body.length}\r\nDate: ${new Date().toUTCString()}\r\nConnection: close\r\n\r\n${body}`;
}
