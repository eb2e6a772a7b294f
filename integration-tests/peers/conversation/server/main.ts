// A program that opens servers of the npm package `tsrpc` when it is asked to, and passes on what a test asks of them.
//
//   node server.js CERTIFICATE.pem KEY.pem
//
// Its first line says where it listens to be asked:
//   POST /server?transport=WS&tls=false&variant=PLAIN  opens a server and answers "ID PORT"
//   POST /VERB?server=ID                             with the argument as body; see TalkServer.verbs
//   POST /close?server=ID
// It ends with its standard input.

import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Setup, Variant } from './setup';
import { TalkServer, type Identity } from './talk-server';

const [certificate, key] = process.argv.slice(2);
const identity: Identity = { cert: readFileSync(certificate!), key: readFileSync(key!) };
const servers = new Map<string, TalkServer>();
let opened = 0;

async function open(query: URLSearchParams): Promise<string> {
    const setup: Setup = {
        transport: query.get('transport') as Setup['transport'],
        tls: query.get('tls') === 'true',
        variant: query.get('variant') as Variant,
    };
    const server = await TalkServer.open(setup, identity);
    const id = String(opened++);
    servers.set(id, server);
    return `${id} ${server.port}`;
}

async function answer(url: URL, argument: string): Promise<string> {
    const verb = url.pathname.slice(1);
    if (verb === 'server') {
        return open(url.searchParams);
    }
    const id = url.searchParams.get('server') ?? '';
    const server = servers.get(id);
    if (!server) {
        throw new Error(`There is no server ${id}`);
    }
    if (verb === 'close') {
        servers.delete(id);
        await server.close();
        return '';
    }
    const act = server.verbs[verb];
    if (!act) {
        throw new Error(`No server can ${verb}`);
    }
    return act(argument);
}

async function body(request: IncomingMessage): Promise<string> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString();
}

const control = createServer(async (request, response) => {
    try {
        response.end(await answer(new URL(request.url!, 'http://localhost'), await body(request)));
    } catch (e) {
        response.writeHead(500).end(e instanceof Error ? e.stack : String(e));
    }
});

control.keepAliveTimeout = 0; // none: it would close a connection that the test is just using again
control.listen(0, '127.0.0.1', () => console.log((control.address() as AddressInfo).port));
process.stdin.resume().on('end', () => process.exit());
