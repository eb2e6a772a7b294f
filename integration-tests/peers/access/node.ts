// A customer on Node, with the npm package `tsrpc`. Each line it gets, an errand as JSON, it answers with a line: who has paid, or what
// went wrong. It ends with its standard input.

import { createInterface } from 'node:readline';
import { HttpClient, WsClient } from 'tsrpc';
import { go } from './customer';

createInterface(process.stdin)
    .on('line', async (line) => console.log(await go({ HttpClient, WsClient }, JSON.parse(line))))
    .on('close', () => process.exit());
