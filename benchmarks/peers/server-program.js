'use strict';
// The part that all servers share: io.tsrpc.benchmarks.server.ServerProgram tells what a server does.

const { say, hear } = require('./parent');

/** Where a server listens: at any port that only this machine reaches, with as many waiting as with Java's servers. */
const ADDRESS = { host: '127.0.0.1', port: 0, backlog: 1024 };

/** How many bytes of payload a broadcast carries to each receiver. */
const NOTE_SIZE = 64;

/** Serves the parent's requests about a server that listens on `port`, until the parent is gone. */
function run(port) {
  say({ port });
  hear(line => {
    switch (line) {
      case 'usage':
        say(usage());
        break;
      case 'collect':
        globalThis.gc(); // with --expose-gc
        say(usage());
        break;
      default:
        throw new Error(`Neither "usage" nor "collect": ${line}`);
    }
  });
}

function usage() {
  const memory = process.memoryUsage();
  return {
    allocated: -1, // which Node does not count
    heap: memory.heapUsed + memory.external, // which includes buffers
  };
}

module.exports = { ADDRESS, NOTE_SIZE, run };
