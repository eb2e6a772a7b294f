// Calls that take too long, and calls that are given up.

import { equal } from '../equal';
import { settled } from '../settled';
import type { Client, Stage } from '../stage';
import type { TestServer } from '../test-server';

export async function serverTimeout(stage: Stage): Promise<void> {
    const server = await stage.server('IMPATIENT');
    const client = await stage.client(server);
    const { err } = await client.callApi('Wait', { gate: 'never' });
    equal(err, { message: 'Server Timeout', type: 'ServerError', code: 'SERVER_TIMEOUT' });
    await server.ask('open', 'never');
}

export async function clientTimeout(stage: Stage): Promise<void> {
    const server = await stage.server();
    const client = await stage.client(server);
    equal((await client.callApi('Echo', { text: '' })).isSucc, true); // the next call reaches the server at once
    const { err } = await client.callApi('Wait', { gate: 'late' }, { timeout: 250 });
    equal(
        err,
        stage.isHttp && stage.cell.client === 'NODE'
            ? { message: 'Request timeout', type: 'NetworkError', code: 'ECONNABORTED' }
            : { message: 'Request Timeout', type: 'NetworkError', code: 'TIMEOUT' },
    );
    await goesOn(server, client, 'late');
}

export async function abortOne(stage: Stage): Promise<void> {
    const server = await stage.server();
    const client = await stage.client(server);
    const aborted = client.callApi('Wait', { gate: 'a' });
    const sn = client.lastSN;
    const other = client.callApi('Wait', { gate: 'b' });
    await server.ask('entered', 'a');
    await server.ask('entered', 'b');
    client.abort(sn);
    await goesOn(server, client, 'a');
    await server.ask('open', 'b');
    equal(await other, { isSucc: true, res: { gate: 'b' } });
    equal(await settled(aborted), false);
}

export async function abortByKey(stage: Stage): Promise<void> {
    const server = await stage.server();
    const client = await stage.client(server);
    const aborted = ['a', 'b'].map((gate) => client.callApi('Wait', { gate }, { abortKey: 'mine' }));
    const other = client.callApi('Wait', { gate: 'c' }, { abortKey: 'yours' });
    for (const gate of ['a', 'b', 'c']) {
        await server.ask('entered', gate);
    }
    client.abortByKey('mine');
    await goesOn(server, client, 'a');
    await goesOn(server, client, 'b');
    await server.ask('open', 'c');
    equal(await other, { isSucc: true, res: { gate: 'c' } });
    equal(await Promise.all(aborted.map(settled)), [false, false]);
}

export async function abortAll(stage: Stage): Promise<void> {
    const server = await stage.server();
    const client = await stage.client(server);
    const aborted = ['a', 'b'].map((gate) => client.callApi('Wait', { gate }));
    await server.ask('entered', 'a');
    await server.ask('entered', 'b');
    client.abortAll();
    await goesOn(server, client, 'a');
    await goesOn(server, client, 'b');
    equal(await Promise.all(aborted.map(settled)), [false, false]);
}

/** The handler that nobody waits for any more does its work; its answer disturbs nobody. */
async function goesOn(server: TestServer, client: Client, gate: string): Promise<void> {
    await server.ask('open', gate);
    equal(await server.ask('heard'), `passed ${gate}`);
    equal(await client.callApi('Echo', { text: 'next' }), { isSucc: true, res: { text: 'next' } });
}
