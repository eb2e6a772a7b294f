// Connections that come, go, break and are watched.

import { equal, matches } from '../equal';
import { goings } from '../goings';
import { connect, type Stage } from '../stage';

export async function notConnected(stage: Stage): Promise<void> {
    const client = stage.absent(await stage.server());
    const err = { message: 'WebSocket is not connected', type: 'ClientError', code: 'WS_NOT_OPEN' };
    equal(await client.callApi('Echo', { text: '' }), { isSucc: false, err });
    equal(await client.sendMsg('Chat', { from: '', text: '' }), { isSucc: false, err });
}

export async function connectOnce(stage: Stage): Promise<void> {
    const server = await stage.server();
    const client = stage.absent(server);
    const one = client.connect();
    await Promise.resolve(); // connecting begins when its flow has been asked
    while (client.status === 'CLOSED') {
        await Promise.resolve();
    }
    const two = client.connect();
    equal([await one, await two, await client.connect()], [{ isSucc: true }, { isSucc: true }, { isSucc: true }]);
    await server.ask('joined');
    equal(await client.callApi('Echo', { text: 'once' }), { isSucc: true, res: { text: 'once' } });
    equal(await server.ask('connections'), '1');
}

export async function refused(stage: Stage): Promise<void> {
    const server = await stage.server();
    await server.ask('stop');
    if (stage.isWs) {
        const connected = await stage.absent(server).connect();
        equal(connected, { isSucc: false, errMsg: `Failed to connect to WebSocket server: ${server.url}` });
        return;
    }
    const { err } = await (await stage.client(server)).callApi('Echo', { text: '' });
    equal(
        err,
        stage.cell.client === 'NODE'
            ? {
                  message: `connect ECONNREFUSED ${server.url.replace('http://', '')}`,
                  type: 'NetworkError',
                  code: 'ECONNREFUSED',
              }
            : { message: 'Network Error', type: 'NetworkError', httpCode: 0 },
    );
}

export async function cut(stage: Stage): Promise<void> {
    const server = await stage.server('RELAYED');
    const client = await stage.client(server);
    const call = client.callApi('Wait', { gate: 'a' });
    await server.ask('entered', 'a');
    await server.ask('cut');
    const { err } = await call;
    if (stage.isWs) {
        equal(err, { message: 'Lost connection to server', type: 'NetworkError', code: 'LOST_CONN' });
    } else if (stage.cell.client === 'NODE') {
        matches(err!.message, /^(read ECONNRESET|socket hang up)$/);
        equal({ ...err, message: '' }, { message: '', type: 'NetworkError', code: 'ECONNRESET' });
    } else {
        equal(err, { message: 'Network Error', type: 'NetworkError', httpCode: 0 });
    }
}

export async function disconnect(stage: Stage): Promise<void> {
    const server = await stage.server();
    const client = await stage.joined(server);
    const gone = goings(client);
    const call = client.callApi('Wait', { gate: 'a' });
    await server.ask('entered', 'a');
    await client.disconnect(4000, 'bye');
    equal(await server.ask('left'), 'bye');
    equal(await gone.next(), { reason: 'bye', isManual: true });
    equal((await call).err, { message: 'bye', type: 'NetworkError', code: 'LOST_CONN' });
    equal(client.status, 'CLOSED');
}

export async function kicked(stage: Stage): Promise<void> {
    const server = await stage.server();
    const client = await stage.joined(server);
    const gone = goings(client);
    const call = client.callApi('Wait', { gate: 'a' });
    await server.ask('entered', 'a');
    await server.ask('kick', 'Kicked out');
    equal(await gone.next(), { reason: 'Kicked out', isManual: false });
    equal((await call).err, { message: 'Kicked out', type: 'NetworkError', code: 'LOST_CONN' });
    equal(await server.ask('left'), 'Kicked out');
    await connect(client);
    equal(await client.callApi('Echo', { text: 'again' }), { isSucc: true, res: { text: 'again' } });
}

export async function heartbeat(stage: Stage): Promise<void> {
    const server = await stage.server('WATCHFUL');
    const alive = await stage.joined(server, { heartbeat: { interval: 100, timeout: 5_000 } });
    const silent = goings(await stage.joined(server));
    equal(await silent.next(), { reason: 'Receive heartbeat timeout', isManual: false });
    equal(await alive.callApi('Echo', { text: 'alive' }), { isSucc: true, res: { text: 'alive' } });
}

export async function heartbeatUnanswered(stage: Stage): Promise<void> {
    const server = await stage.server('RELAYED');
    const client = await stage.joined(server, { heartbeat: { interval: 50, timeout: 500 } });
    const gone = goings(client);
    const call = client.callApi('Wait', { gate: 'a' });
    await server.ask('swallow');
    equal(await gone.next(), { reason: 'Heartbeat timeout', isManual: false });
    equal((await call).err, { message: 'Heartbeat timeout', type: 'NetworkError', code: 'LOST_CONN' });
}
