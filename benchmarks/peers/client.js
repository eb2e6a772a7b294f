'use strict';
// The npm package tsrpc's client in a closed loop: so many calls are always in flight.
//
//   node client.js ws|http PORT IN_FLIGHT WARM_MS MEASURE_MS
//
// It says {"measuring":true} when it has warmed up, then {"count":n,"nanos":t,"p50":µs,"p99":µs} about the time since, and
// goes on until its input ends. A call that fails ends it with an error, and so does a first one that
// gives back something else.

const { deepStrictEqual } = require('node:assert');
const { setTimeout: sleep } = require('node:timers/promises');
const { HttpClient, WsClient } = require('tsrpc');
const { serviceProto } = require('./dist/serviceProto');
const { say, hear } = require('./parent');
const request = require('./request');

const [transport, ...numbers] = process.argv.slice(2);
const [port, inFlight, warmMs, measureMs] = numbers.map(Number);

/** Milliseconds that each call took which has succeeded since they were taken. */
let latencies = [];
let compared = false;

async function connect() {
  const options = { server: `${transport}://127.0.0.1:${port}`, logLevel: 'error' };
  switch (transport) {
    case 'ws': {
      const client = new WsClient(serviceProto, options);
      const connected = await client.connect();
      if (!connected.isSucc) {
        throw new Error(connected.errMsg);
      }
      return client;
    }
    case 'http':
      return new HttpClient(serviceProto, options);
    default:
      throw new Error(`Neither ws nor http: ${transport}`);
  }
}

async function callAgainAndAgain(client) {
  for (;;) {
    const start = performance.now();
    const ret = await client.callApi('Echo', request);
    if (!compared || !ret.isSucc) {
      deepStrictEqual(ret, { isSucc: true, res: request });
      compared = true;
    }
    latencies.push(performance.now() - start);
  }
}

/** The time in µs that a share of the calls did not exceed; 0 without calls. */
function percentile(sorted, share) {
  return sorted.length === 0 ? 0 : sorted[Math.ceil(share * sorted.length) - 1] * 1000;
}

async function main() {
  const client = await connect();
  for (let i = 0; i < inFlight; i++) {
    callAgainAndAgain(client);
  }
  await sleep(warmMs);

  say({ measuring: true });
  latencies = [];
  const start = process.hrtime.bigint();
  await sleep(measureMs);
  const nanos = Number(process.hrtime.bigint() - start);
  const sorted = Float64Array.from(latencies).sort();
  say({ count: sorted.length, nanos, p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99) });
}

hear(line => {
  throw new Error(`A client is asked nothing: ${line}`);
});
main();
