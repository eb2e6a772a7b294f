'use strict';
// Clients of several releases of a protocol, by the real tsbuffer: says line by line how they read values.
//
//   node evolution/read.js CONTRACT_JSON...
//
//   RELEASE binary SCHEMA HEX      = the value as JSON, or ! what is wrong
//   RELEASE json SCHEMA TEXT       the same
//
// RELEASE is the position of its contract among the arguments, from 0.

const { readFileSync } = require('fs');
const { ObjectId } = require('bson');
const { TSBuffer } = require('tsbuffer');
const { getCustomObjectIdTypes } = require('tsrpc-base-client');

const clients = process.argv.slice(2).map(file => {
    const { types } = JSON.parse(readFileSync(file, 'utf8'));
    return new TSBuffer({ ...types, ...getCustomObjectIdTypes(ObjectId) }); // as tsrpc does it
});

const decode = {
    binary: (client, hex, schema) => client.decode(new Uint8Array(Buffer.from(hex, 'hex')), schema),
    json: (client, text, schema) => client.decodeJSON(JSON.parse(text), schema),
};

function answer(line) {
    const [release, form, schema] = line.split(' ', 3);
    const client = clients[release];
    try {
        const data = line.slice(release.length + form.length + schema.length + 3);
        const { value } = succeed(decode[form](client, data, schema));
        return `= ${JSON.stringify(succeed(client.encodeJSON(value, schema)).json)}`;
    } catch (e) {
        return `! ${e.message.replace(/[\n\r]/g, " ")}`;
    }
}

function succeed(result) {
    if (!result.isSucc) {
        throw new Error(result.errMsg ?? `fails to ${result.errPhase}`);
    }
    return result;
}

// Not by readline, which also ends a line at U+2028 and U+2029.
let rest = '';
process.stdin.setEncoding('utf8').on('data', chunk => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop();
    process.stdout.write(lines.map(line => answer(line) + '\n').join(''));
});
