'use strict';
// The npm package tsbuffer as a codec. For each line
// {"type":"MsgChat/MsgChat","value":{…},"warmMs":t,"measureMs":t}, with a type as serviceProto.types names it, it says
// {"hex":"…","size":bytes,"encodeNs":x,"decodeNs":y}, nanoseconds for each value.

const { deepStrictEqual } = require('node:assert');
const { TSBuffer } = require('tsbuffer');
const { serviceProto } = require('./dist/serviceProto');
const { say, hear } = require('./parent');

const BATCH_NANOS = 1e6;

const tsbuffer = new TSBuffer(serviceProto.types);

/** Where results go, so that none is made for nothing. */
let sink;

function encode(value, type) {
  const result = tsbuffer.encode(value, type);
  if (!result.isSucc) {
    throw new Error(result.errMsg);
  }
  return result.buf;
}

function decode(binary, type) {
  const result = tsbuffer.decode(binary, type);
  if (!result.isSucc) {
    throw new Error(result.errMsg);
  }
  return result.value;
}

/** Nanoseconds that `operation` takes so many times. */
function time(operation, times) {
  const start = process.hrtime.bigint();
  for (let i = 0; i < times; i++) {
    sink = operation();
  }
  return Number(process.hrtime.bigint() - start);
}

/** Runs batches of `size`, at least one, for some time; returns the nanoseconds for each operation. */
function run(operation, size, millis) {
  let nanos = 0;
  let count = 0;
  do {
    nanos += time(operation, size);
    count += size;
  } while (nanos < millis * 1e6);
  return nanos / count;
}

/** Measures with batches that are long beside a look at the clock. */
function measure(operation, warmMs, measureMs) {
  const warm = run(operation, 100, warmMs);
  const size = Math.max(1, Math.round(BATCH_NANOS / warm));
  return run(operation, size, measureMs);
}

hear(line => {
  const { type, value, warmMs, measureMs } = JSON.parse(line);
  const binary = encode(value, type);
  deepStrictEqual(decode(binary, type), value);
  say({
    hex: Buffer.from(binary).toString('hex'),
    size: binary.length,
    encodeNs: measure(() => encode(value, type), warmMs, measureMs),
    decodeNs: measure(() => decode(binary, type), warmMs, measureMs),
  });
});
