'use strict';
// What a program says to the process that started it, and hears from it: lines over its standard streams, those that it
// says in JSON. io.tsrpc.benchmarks.process.Parent is the same in Java.

const { Console } = require('node:console');

// What else is printed must not get between the lines.
globalThis.console = new Console(process.stderr);

/** Says an object, as a line of JSON. */
function say(object) {
  process.stdout.write(JSON.stringify(object) + '\n');
}

/** Has `handler` take each line of the parent's. The program ends when there are none any more. */
function hear(handler) {
  let rest = '';
  process.stdin.setEncoding('utf8');
  process.stdin.on('data', chunk => {
    // Not by readline, which also ends a line at U+2028 and U+2029.
    const lines = (rest + chunk).split('\n');
    rest = lines.pop();
    lines.forEach(line => handler(line));
  });
  process.stdin.on('end', () => process.exit(0));
}

module.exports = { say, hear };
