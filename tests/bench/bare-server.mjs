import { Buffer } from 'node:buffer';
import { createServer } from 'node:http';

/** Bytes: what the page of a topic weighs before compression. */
const BYTES = 30 * 1024;
const body = Buffer.alloc(BYTES, 'x');

// As little as a server can do: what Node itself costs on this machine.
createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length });
  response.end(body);
}).listen(Number(process.env.PORT), '127.0.0.1');
