// Says what TSBuffer makes of JSON. Argument: a serviceProto.ts, which holds JSON. Each line of input is
// {"strict": boolean, "schema": id, "json": any}, each line of output is "ok" or the error text.
const readline = require('readline');
const fs = require('fs');
const { TSBuffer } = require('tsbuffer');
const { getCustomObjectIdTypes } = require('tsrpc-base-client');

const text = fs.readFileSync(process.argv[2], 'utf8');
const { types } = JSON.parse(/export const serviceProto: .*? = (\{.*\});/s.exec(text)[1]);
const buffers = [false, true].map(strictNullChecks =>
    new TSBuffer({ ...types, ...getCustomObjectIdTypes(String) }, { strictNullChecks }));

readline.createInterface({ input: process.stdin }).on('line', line => {
    const { strict, schema, json } = JSON.parse(line);
    const result = buffers[Number(strict)].decodeJSON(json, schema);
    console.log(JSON.stringify(result.isSucc ? 'ok' : result.errMsg));
});
