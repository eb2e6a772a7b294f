// A project's client on Node, with the npm package `tsrpc`.
//
//   node projects/dist/client.js PROJECT
//
// Each line names a format and a server, as in `json ws://127.0.0.1:3000`; the answer is how many calls and messages the server has
// got, or what it has done wrong, on one line. It ends with its standard input.

import { createInterface } from 'node:readline';
import { ObjectId } from 'bson';
import { HttpClient, WsClient } from 'tsrpc';
import { Caller } from './caller';
import { logger, project } from './projects';

const { proto, play } = project(process.argv[2]!);

async function visit(format: string, server: string): Promise<string> {
    const options = { server, json: format === 'json', logger, customObjectIdClass: ObjectId };
    if (server.startsWith('http')) {
        return talk(new HttpClient(proto, options), format);
    }
    const client = new WsClient(proto, options);
    const { isSucc, errMsg } = await client.connect();
    if (!isSucc) {
        return errMsg;
    }
    const said = await talk(client, format);
    await client.disconnect();
    return said;
}

async function talk(client: HttpClient<any> | WsClient<any>, format: string): Promise<string> {
    const caller = new Caller<any>(client, format);
    try {
        await play(caller);
        return `${caller.calls} calls, ${caller.messages} messages`;
    } catch (e) {
        return String(e).replace(/\s*\n\s*/g, ' ');
    }
}

let last = Promise.resolve();
createInterface(process.stdin)
    .on('line', (line) => {
        const [format, server] = line.split(' ');
        last = last.then(async () => console.log(await visit(format!, server!)));
    })
    .on('close', () => process.exit());
