'use strict';
// A client of the npm package `tsrpc` that prints each message that it receives.
//
//   node rooms/client.js SERVICE_PROTO_TS
//
//   json URL        binary URL              connects, and says connected
//   REQ             calls rt/Resume with this JSON
//
// A message is one line: its name, and its content as JSON.

const readline = require('readline');
const { WsClient } = require('tsrpc');
const { readServiceProto } = require('../request/service-proto');

const proto = readServiceProto(process.argv[2]);
const logger = { debug() {}, log() {}, warn() {}, error: console.error };
let client;

readline.createInterface({ input: process.stdin })
    .on('line', line => line.startsWith('{') ? client.callApi('rt/Resume', JSON.parse(line)) : connect(...line.split(' ')))
    .on('close', () => process.exit());

async function connect(format, server) {
    client = new WsClient(proto, { server, json: format === 'json', logger });
    proto.services.filter(service => service.type === 'msg').forEach(({ name }) =>
        client.listenMsg(name, msg => console.log(`${name} ${JSON.stringify(msg)}`)));
    const ret = await client.connect();
    console.log(ret.isSucc ? 'connected' : `! ${ret.errMsg}`);
}
