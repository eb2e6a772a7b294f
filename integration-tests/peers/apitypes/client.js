'use strict';
// Clients of the npm package `tsrpc`. Each line is a call or a message; the answer is a line too.
//
//   node apitypes/client.js SERVICE_PROTO_TS
//
//   json URL        binary URL              connects, and says connected
//   api NAME REQ    msg NAME MSG            REQ and MSG in JavaScript. A message is answered by the one that comes back
//
// Values are written as util.inspect does on one line, with sorted keys.

const readline = require('readline');
const { inspect } = require('util');
const { HttpClient, WsClient } = require('tsrpc');
const { readServiceProto } = require('../request/service-proto');

const proto = readServiceProto(process.argv[2]);
const logger = { debug() {}, log() {}, warn() {}, error: console.error };
let client;

async function answer(line) {
    const [verb, name, ...rest] = line.split(' ');
    if (verb === 'json' || verb === 'binary') {
        return connect(name, verb === 'json');
    }
    const value = eval(`(${rest.join(' ')})`);
    if (verb === 'api') {
        const ret = await client.callApi(name, value);
        return ret.isSucc ? text(ret.res) : `! ${ret.err.message}`;
    }
    const back = client.connect ? nextMsg(name) : undefined; // over HTTP none comes
    const ret = await client.sendMsg(name, value);
    return ret.isSucc ? text(await back) : `! ${ret.err.message}`;
}

async function connect(server, json) {
    const options = { server, json, logger };
    client = server.startsWith('http') ? new HttpClient(proto, options) : new WsClient(proto, options);
    const ret = client.connect ? await client.connect() : { isSucc: true };
    return ret.isSucc ? 'connected' : `! ${ret.errMsg}`;
}

const nextMsg = name => new Promise(resolve => {
    const handler = msg => {
        client.unlistenMsg(name, handler);
        resolve(msg);
    };
    client.listenMsg(name, handler);
});

const text = value => inspect(value, { breakLength: Infinity, depth: Infinity, sorted: true });

// one line after the other
let last = Promise.resolve();
readline.createInterface({ input: process.stdin })
    .on('line', line => {
        last = last.then(async () => console.log(await answer(line)));
    })
    .on('close', () => process.exit());
