'use strict';
// The real tsbuffer, asked line by line what it makes of values. Answers come in the order of the questions.
//
//   node codec/main.js SERVICE_PROTO_TS
//
//   binary SCHEMA HEX      reads binary and writes it again         = HEX
//   json SCHEMA TEXT       reads JSON and writes it again           = TEXT
//   pack SCHEMA TEXT       reads JSON and writes binary             = HEX
//   show SCHEMA HEX        reads binary and shows the value         = TEXT (an invalid date as "Invalid Date")
//   make SCHEMA SOURCE     makes a value of its own                 = HEX TEXT (TEXT is - if JSON cannot carry it)
//   tape SCHEMA SOURCE     the choices that value was made by       = DRAW,DRAW,… FROM-TO,FROM-TO,…
//
// A SOURCE is #SEED or the draws of a tape. What fails is answered by "! TEXT".

const { readFileSync } = require('fs');
const { ObjectId } = require('bson');
const { TSBuffer } = require('tsbuffer');
const { getCustomObjectIdTypes } = require('tsrpc-base-client');
const { Choices } = require('./choices');
const { RandomValues } = require('./random-values');

const { types } = readServiceProto(process.argv[2]);
const tsbuffer = new TSBuffer({ ...types, ...getCustomObjectIdTypes(ObjectId) }); // as tsrpc does it
const values = new RandomValues(types);

const answers = {
    binary: (schema, hex) => writeBinary(readBinary(hex, schema), schema),
    json: (schema, text) => writeJson(succeed(tsbuffer.decodeJSON(JSON.parse(text), schema)).value, schema),
    pack: (schema, text) => writeBinary(succeed(tsbuffer.decodeJSON(JSON.parse(text), schema)).value, schema),
    show: (schema, hex) => JSON.stringify(readBinary(hex, schema), shown),
    make: (schema, source) => {
        const choices = Choices.from(source);
        const value = values.of(schema, choices);
        return `${writeBinary(value, schema)} ${choices.isJson ? writeJson(value, schema) : '-'}`;
    },
    tape: (schema, source) => {
        const choices = Choices.from(source);
        values.of(schema, choices);
        return choices.tape();
    },
};

/** The file is TypeScript around an object that is JSON. */
function readServiceProto(file) {
    const text = readFileSync(file, 'utf8');
    return JSON.parse(text.slice(text.indexOf('= {') + 2, text.lastIndexOf('}') + 1));
}

function readBinary(hex, schema) {
    return succeed(tsbuffer.decode(new Uint8Array(Buffer.from(hex, 'hex')), schema)).value;
}

function writeBinary(value, schema) {
    return Buffer.from(succeed(tsbuffer.encode(value, schema)).buf).toString('hex');
}

function writeJson(value, schema) {
    return JSON.stringify(succeed(tsbuffer.encodeJSON(value, schema)).json);
}

function succeed(result) {
    if (!result.isSucc) {
        throw new Error(result.errMsg ?? `fails to ${result.errPhase}`);
    }
    return result;
}

function shown(key, value) {
    return this[key] instanceof Date && isNaN(this[key]) ? 'Invalid Date' : value;
}

function answer(line) {
    const [question, schema] = line.split(' ', 2);
    try {
        return `= ${answers[question](schema, line.slice(question.length + schema.length + 2))}`;
    } catch (e) {
        return `! ${e.message.replace(/\n/g, '\\n').replace(/\r/g, '\\r')}`; // a line, also for those who end it at CR
    }
}

// Not by readline, which also ends a line at U+2028 and U+2029.
let rest = '';
process.stdin.setEncoding('utf8').on('data', chunk => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop();
    process.stdout.write(lines.map(line => answer(line) + '\n').join(''));
});
