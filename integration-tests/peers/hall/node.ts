// A visitor on Node, with the npm package `tsrpc`. Its argument is an opening as JSON. Each line it gets is a command and its
// argument. It tells what happens, one line each, and ends with its standard input.

import { createInterface } from 'node:readline';
import { WsClient } from 'tsrpc';
import { type Opening, Visitor } from './visitor';

const opening: Opening = JSON.parse(process.argv[2]!);
if (opening.throws) {
    process.on('unhandledRejection', reason => console.log(`unhandled: ${reason}`));
}
const visitor = new Visitor({ WsClient }, opening, line => console.log(line));
createInterface(process.stdin)
    .on('line', line => visitor.run(...(line.split(' ') as [string, string])))
    .on('close', () => process.exit());
