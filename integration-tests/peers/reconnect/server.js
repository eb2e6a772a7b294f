'use strict';
// A WebSocket server of the npm package `tsrpc`, whose API `Echo` answers with what it was sent.
//
//   node reconnect/server.js SERVICE_PROTO_TS PORT
//
// Its first line has the port; 0 lets the system choose. The line `kick` closes all connections, with the reason `kicked`; the line
// `restart` stops the server and starts another on its port. It answers each with the line `done`, and ends with its standard input.

const { WsServer } = require('tsrpc');
const { createInterface } = require('readline');
const { readServiceProto } = require('../request/service-proto');

const proto = readServiceProto(process.argv[2]);
const logger = { debug() {}, log() {}, warn: console.error, error: console.error };

async function open(port) {
    const server = new WsServer(proto, { port, json: true, logger });
    server.implementApi('Echo', (call) => call.succ({ text: call.req.text }));
    await server.start();
    return server;
}

async function main() {
    let server = await open(Number(process.argv[3]));
    const { port } = server._httpServer.address();
    console.log(port);
    for await (const line of createInterface({ input: process.stdin })) {
        if (line === 'kick') {
            await Promise.all(server.connections.map((conn) => conn.close('kicked')));
        } else {
            await server.stop();
            server = await open(port);
        }
        console.log('done');
    }
    process.exit();
}

main();
