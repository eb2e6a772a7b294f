// A visitor in a page, with the npm package `tsrpc-browser`; the test calls the functions.

import { WsClient } from 'tsrpc-browser';
import { Mailbox } from '../conversation/mailbox';
import { enter } from './sample';
import { type Opening, Visitor } from './visitor';

const heard = new Mailbox<string>();
let visitor: Visitor;

Object.assign(globalThis, {
    open(opening: Opening) {
        visitor = new Visitor({ WsClient }, opening, line => heard.add(line));
    },
    run: (command: string, argument: string) => visitor.run(command, argument),
    next: () => heard.next(),
    async sample(server: string, name: string) {
        await enter(server, name, line => heard.add(line));
    },
});
