// A project's servers on Node, with the npm package `tsrpc`: the ones that the project had before.
//
//   node projects/dist/server.js PROJECT
//
// Its only line has the ports for HTTP and for WebSocket. It ends with its standard input.

import type { AddressInfo } from 'node:net';
import { HttpServer, WsServer } from 'tsrpc';
import { logger, project } from './projects';

const { proto, serve } = project(process.argv[2]!);
const options = { port: 0, json: true, logger };

async function main(): Promise<void> {
    const http = new HttpServer(proto, options);
    const ws = new WsServer(proto, options);
    serve(http);
    serve(ws);
    await http.start();
    await ws.start();
    console.log(`${port(http.httpServer!)} ${port((ws as unknown as { _httpServer: typeof http.httpServer })._httpServer!)}`);
}

const port = (server: { address(): unknown }): number => (server.address() as AddressInfo).port;

void main();
process.stdin.resume().on('end', () => process.exit());
