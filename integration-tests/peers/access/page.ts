// The page of the shop, of an attacker, and of customers; the test calls the functions.

import { HttpClient, WsClient } from 'tsrpc-browser';
import { attacks, type Target } from './attacks';
import { type Errand, connected, go } from './customer';

const packages = { HttpClient, WsClient };
let gone: Promise<string>;

Object.assign(globalThis, {
    go: (errand: Errand) => go(packages, errand),
    attack: (name: keyof typeof attacks, target: Target) => attacks[name](target),

    /** Connects, and stays connected. */
    async stay(server: string) {
        const client = await connected(packages, { server, json: false });
        if (typeof client === 'string' || !('connect' in client)) {
            return client;
        }
        gone = new Promise((resolve) => {
            client.flows.postDisconnectFlow.push((end) => {
                resolve(end.reason ?? '');
                return end;
            });
        });
        return 'connected';
    },

    /** The reason why the connection has ended. */
    gone: () => gone,

    /** Opens a frame without an origin; it has the same functions. */
    openSandbox: () =>
        new Promise<void>((resolve) => {
            const frame = document.createElement('iframe');
            frame.name = 'sandbox';
            frame.setAttribute('sandbox', 'allow-scripts allow-forms');
            frame.srcdoc = `<script src="${location.origin}/page.js"></script>`;
            frame.onload = () => resolve();
            document.body.append(frame);
        }),
});
