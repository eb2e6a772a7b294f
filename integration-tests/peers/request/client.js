'use strict';
// Clients of the npm package `tsrpc`: calls the API `Echo` of the server at each URL that is read, and writes what it
// answers, or ! and what is wrong.
//
//   node request/client.js SERVICE_PROTO_TS
//
//   json URL       binary URL
//
// The scheme of the URL says which client.

const readline = require('readline');
const { HttpClient, WsClient } = require('tsrpc');
const { readServiceProto } = require('./service-proto');

const proto = readServiceProto(process.argv[2]);
const logger = { debug() {}, log() {}, warn() {}, error: console.error };

async function answer(line) {
    const [format, server] = line.split(' ');
    const options = { server, json: format === 'json', logger };
    if (server.startsWith('http')) {
        return text(await new HttpClient(proto, options).callApi('Echo', { text: '' }));
    }
    const client = new WsClient(proto, options);
    const connected = await client.connect();
    if (!connected.isSucc) {
        return `! ${connected.errMsg}`;
    }
    try {
        return text(await client.callApi('Echo', { text: '' }));
    } finally {
        await client.disconnect();
    }
}

function text(ret) {
    return ret.isSucc ? ret.res.text : `! ${ret.err.message}`;
}

readline.createInterface({ input: process.stdin }).on('line', async line => console.log(await answer(line)));
