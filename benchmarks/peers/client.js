'use strict';
// The npm package tsrpc's client in a closed loop: so many calls are always in flight.
//
//   node client.js ws|http PORT IN_FLIGHT WARM_MS MEASURE_MS
//
// It says {"measuring":true} when it has warmed up, then {"count":n,"nanos":t,"p50":µs,"p99":µs,"failed":n} about the time
// since, and ends. `failed` counts from the beginning.

const { setTimeout: sleep } = require('node:timers/promises');
const { HttpClient, WsClient } = require('tsrpc');
const { serviceProto } = require('./dist/serviceProto');
const { say, hear } = require('./parent');
const request = require('./request');

const [transport, ...numbers] = process.argv.slice(2);
const [port, inFlight, warmMs, measureMs] = numbers.map(Number);

/** Milliseconds that each call took which has succeeded since they were taken. */
let latencies = [];
let failed = 0;

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
    if (ret.isSucc) {
      latencies.push(performance.now() - start);
    } else {
      console.error(ret.err);
      failed++;
      await sleep(1); // else calls without a connection, which fail at once, would leave no time for anything else
    }
  }
}

/** The time in µs that a share of the calls did not exceed; null without calls. */
function percentile(sorted, share) {
  return sorted.length === 0 ? null : sorted[Math.ceil(share * sorted.length) - 1] * 1000;
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
  say({ count: sorted.length, nanos, p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99), failed });
  process.exit(0);
}

hear(line => {
  throw new Error(`A client is asked nothing: ${line}`);
});
main();
