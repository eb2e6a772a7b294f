// A visitor on Node, with the npm package `tsrpc`. Its argument is an opening as JSON. Each line it gets is a command and its
// argument. It tells what happens, one line each, and ends with its standard input.

import { createInterface } from 'node:readline';
import { WsClient } from 'tsrpc';
import { Visitor } from './visitor';

const visitor = new Visitor({ WsClient }, JSON.parse(process.argv[2]!), line => console.log(line));
createInterface(process.stdin)
    .on('line', line => visitor.run(...(line.split(' ') as [string, string])))
    .on('close', () => process.exit());
