'use strict';
// A WebSocket server of the npm package `tsrpc` that implements nothing. Its first line has the port; it ends with its standard input.
//
//   node rooms/server.js SERVICE_PROTO_TS known      its protocol has the services of rooms
//   node rooms/server.js SERVICE_PROTO_TS unknown    it has not

const { WsServer } = require('tsrpc');
const { readServiceProto } = require('../request/service-proto');

const [file, rooms] = process.argv.slice(2);
const proto = readServiceProto(file);
proto.services = proto.services.filter(({ name }) => rooms === 'known' || !name.startsWith('rt/'));
const logger = { debug() {}, log() {}, warn() {}, error: console.error };

const server = new WsServer(proto, { port: 0, json: true, logger });
server.start().then(() => console.log(server._httpServer.address().port));
process.stdin.on('close', () => process.exit()).resume();
