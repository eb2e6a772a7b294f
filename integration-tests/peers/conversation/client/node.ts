// The npm package `tsrpc` as a client on Node.
//
//   node node.js CONTROL_URL
//
// Its first line names the scenarios that it knows. Each line it gets, "SCENARIO CELL", it answers with a line that says,
// URL-encoded, what went wrong. It ends with its standard input.

import { createInterface } from 'node:readline';
import { ObjectId } from 'bson';
import { HttpClient, WsClient } from 'tsrpc';
import { play, repertoire } from './play';

const control = process.argv[2]!;
const packages = { HttpClient, WsClient, objectId: (hex: string) => new ObjectId(hex) };

console.log(repertoire);
createInterface(process.stdin)
    .on('line', async (line) => {
        const [name, cell] = line.split(' ');
        console.log(encodeURIComponent(await play(name!, cell!, control, packages)));
    })
    .on('close', () => process.exit());
