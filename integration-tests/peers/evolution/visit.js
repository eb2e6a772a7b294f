'use strict';
// A client of one release of a protocol, by the real tsrpc, at a server: says line by line what becomes of calls and messages.
//
//   node evolution/visit.js CONTRACT_JSON URL binary|json
//
//   call NAME JSON      = the response as JSON, or ! what is wrong
//   send NAME JSON      = when it is on its way, or ! what is wrong

const { readFileSync } = require('fs');
const { WsClient } = require('tsrpc');

const [contract, server, form] = process.argv.slice(2);
const silent = { debug() {}, log() {}, warn() {}, error() {} };
const client = new WsClient(JSON.parse(readFileSync(contract, 'utf8')), { server, json: form === 'json', logger: silent });

const verbs = {
    call: async (name, value) => {
        const ret = await client.callApi(name, value);
        return ret.isSucc ? `= ${JSON.stringify(ret.res)}` : `! ${ret.err.message}`;
    },
    send: async (name, value) => {
        const sent = await client.sendMsg(name, value);
        return sent.isSucc ? '=' : `! ${sent.err.message}`;
    },
};

async function answer(line) {
    const [verb, name] = line.split(' ', 2);
    const text = await verbs[verb](name, JSON.parse(line.slice(verb.length + name.length + 2)));
    process.stdout.write(text.replace(/[\n\r]/g, ' ') + '\n');
}

let rest = '';
let last = client.connect();
process.stdin
    .setEncoding('utf8')
    .on('data', chunk => {
        const lines = (rest + chunk).split('\n');
        rest = lines.pop();
        for (const line of lines) {
            last = last.then(() => answer(line));
        }
    })
    .on('end', () => last.then(() => process.exit())); // timers of calls that were lost would keep it for a while
