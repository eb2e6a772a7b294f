// Calls that succeed.

import { Handling, type Parcel } from 'talk/Parcel';
import { cipher } from '../../cipher';
import { equal } from '../equal';
import { settled } from '../settled';
import type { Stage } from '../stage';

export async function answer(stage: Stage): Promise<void> {
    const client = await stage.client(await stage.server());
    equal(await client.callApi('Echo', { text: 'hello' }), { isSucc: true, res: { text: 'hello' } });
}

const PARCEL: Parcel = {
    label: 'a\u0000"\\é中😀',
    content: Uint8Array.from([0, 1, 127, 128, 255]),
    sent: new Date('2020-02-29T12:34:56.789Z'),
    weight: -0.1,
    balance: -9007199254740991,
    pieces: 2147483647,
    fragile: true,
    handling: Handling.CAREFULLY,
    wrapping: { type: 'Box', width: 30, height: -1 },
    stamps: ['', 'é', '中'.repeat(100)],
    customs: { b: 1, a: -1, '': 0, é: 300 },
    note: 'fragile',
};

export async function everyType(stage: Stage): Promise<void> {
    const client = await stage.client(await stage.server());
    equal(await client.callApi('Carry', { parcel: PARCEL }), { isSucc: true, res: { parcel: PARCEL } });
}

export async function absent(stage: Stage): Promise<void> {
    const client = await stage.client(await stage.server());
    const bare: Parcel = { ...PARCEL, wrapping: { type: 'Envelope' }, stamps: [], customs: {}, note: undefined };
    const res = { isSucc: true, res: { parcel: bare } };
    equal(await client.callApi('Carry', { parcel: bare }), res);
    equal(await client.callApi('Carry', { parcel: { ...bare, note: null as never } }), res);
}

export async function objectId(stage: Stage): Promise<void> {
    const client = await stage.client(await stage.server());
    const hex = '5f3a9c0b7d1e2f4a6b8c0dff';
    const id = stage.packages.objectId(hex);
    equal(await client.callApi('Find', { id }), { isSucc: true, res: { id, hex } });
}

export async function bigText(stage: Stage): Promise<void> {
    const client = await stage.client(await stage.server());
    const text = 'a中😀'.repeat(200_000);
    equal(await client.callApi('Echo', { text }), { isSucc: true, res: { text } });
}

export async function bigBytes(stage: Stage): Promise<void> {
    const client = await stage.client(await stage.server());
    const parcel = { ...PARCEL, content: Uint8Array.from({ length: 1_500_000 }, (_, i) => i * 31) };
    equal(await client.callApi('Carry', { parcel }), { isSucc: true, res: { parcel } });
}

export async function outOfOrder(stage: Stage): Promise<void> {
    const server = await stage.server();
    const client = await stage.client(server);
    const gates = ['a', 'b', 'c'];
    const calls = gates.map((gate) => client.callApi('Wait', { gate }));
    for (const gate of gates) {
        await server.ask('entered', gate);
    }
    for (const last of [2, 0, 1]) {
        equal(await settled(calls[last]!), false);
        await server.ask('open', gates[last]);
        equal(await calls[last], { isSucc: true, res: { gate: gates[last] } });
    }
}

export async function many(stage: Stage): Promise<void> {
    const client = await stage.client(await stage.server());
    const texts = Array.from({ length: 100 }, (_, i) => `call ${i}`);
    const rets = await Promise.all(texts.map((text) => client.callApi('Echo', { text })));
    equal(
        rets.map((ret) => ret.res?.text),
        texts,
    );
}

export async function answerLater(stage: Stage): Promise<void> {
    const client = await stage.client(await stage.server());
    equal(await client.callApi('later/Answer', {}), { isSucc: true, res: { text: 'first' } });
}

export async function encrypted(stage: Stage): Promise<void> {
    const server = await stage.server('ENCRYPTED');
    const client = await stage.client(server);
    client.flows.preSendDataFlow.push((send) => ({ ...send, data: cipher(send.data) }));
    client.flows.preRecvDataFlow.push((recv) => ({ ...recv, data: cipher(recv.data) }));
    equal(await client.callApi('Echo', { text: 'secret 秘密' }), { isSucc: true, res: { text: 'secret 秘密' } });
    equal(await client.sendMsg('Chat', { from: 'k8w', text: 'psst' }), { isSucc: true });
    equal(await server.ask('heard'), 'k8w: psst');
}
