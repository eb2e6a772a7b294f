// The npm package `tsrpc-browser` in a page; the test calls the two functions.

import type { ObjectId } from 'bson';
import { HttpClient, WsClient } from 'tsrpc-browser';
import { play, repertoire } from './play';

const packages = {
    HttpClient,
    WsClient,
    objectId: (hex: string) => hex as unknown as ObjectId, // as tsrpc-browser has it
};

Object.assign(globalThis, {
    repertoire: () => repertoire,
    play: (name: string, cell: string) => play(name, cell, location.origin, packages),
});
