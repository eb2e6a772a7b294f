'use strict';
// Servers of the npm package `tsrpc`, over HTTP and WebSocket. `Draw` refuses texts, `Turn` gives what it got, `users/Save` and
// `users/Find` too, and the message `Change` comes back.
//
//   node apitypes/server.js SERVICE_PROTO_TS
//
// Its first line has both ports. It ends with its standard input.

const { HttpServer, WsServer } = require('tsrpc');
const { readServiceProto } = require('../request/service-proto');

const proto = readServiceProto(process.argv[2]);
const logger = { debug() {}, log() {}, warn: console.error, error: console.error };

async function open(server) {
    server.implementApi('Draw', call => call.succ(call.req.type === 'circle'
        ? { result: 'drawn', id: call.req.radius, time: new Date(5) }
        : { result: 'refused', why: `${call.req.text} in ${call.req.font.length} bytes` }));
    server.implementApi('Turn', call => call.succ([call.req * 90, call.req]));
    server.implementApi('users/Save', call => call.succ(call.req.mail === undefined ? 0 : 1));
    server.implementApi('users/Find', call => call.succ({ name: call.req.name, mail: 'm' }));
    server.listenMsg('Change', call => server.connections && call.conn.sendMsg('Change', call.msg));
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
