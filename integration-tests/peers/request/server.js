'use strict';
// Servers of the npm package `tsrpc`, over HTTP and WebSocket, whose API `Echo` answers with the request that they have
// seen, as JSON: { type, method, url, ip, headers }.
//
//   node request/server.js SERVICE_PROTO_TS
//
// Its first line has both ports. It ends with its standard input.

const { HttpServer, WsServer } = require('tsrpc');
const { readServiceProto } = require('./service-proto');

const proto = readServiceProto(process.argv[2]);
const logger = { debug() {}, log() {}, warn: console.error, error: console.error };

function echo(call) {
    const { type, ip, httpReq } = call.conn;
    const { method, url, headers } = httpReq;
    return call.succ({ text: JSON.stringify({ type, ip, method, url, headers }) });
}

async function open(server) {
    server.implementApi('Echo', echo);
    await server.start();
    return (server.httpServer ?? server._httpServer).address().port;
}

async function main() {
    const http = await open(new HttpServer(proto, { port: 0, json: true, logger }));
    const ws = await open(new WsServer(proto, { port: 0, json: true, logger }));
    console.log(`${http} ${ws}`);
}

main();
process.stdin.resume().on('end', () => process.exit());
