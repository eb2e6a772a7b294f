// Servers that stop, at once or gracefully, and come back.

import { equal } from '../equal';
import { goings } from '../goings';
import { connect, type Stage } from '../stage';
import type { TestServer } from '../test-server';

export async function stop(stage: Stage): Promise<void> {
    const server = await stage.server();
    const client = await stage.joined(server);
    const gone = goings(client);
    await server.ask('stop');
    equal(await gone.next(), { reason: 'Server stopped', isManual: false });
    equal((await client.connect()).isSucc, false);
}

export async function gracefulStop(stage: Stage): Promise<void> {
    const server = await stage.server();
    const client = await stage.client(server);
    const running = client.callApi('Wait', { gate: 'a' });
    await server.ask('entered', 'a');
    await server.ask('stopGracefully');
    const { err } = await client.callApi('Echo', { text: 'too late' }, { timeout: 200 });
    equal(err, tooLate(stage));
    if (stage.isWs) {
        await sentAway(stage, server);
    }
    await server.ask('open', 'a');
    equal(await running, { isSucc: true, res: { gate: 'a' } });
    equal(await server.ask('stopped'), 'CLOSED');
}

/** What comes of a call while the server stops: over HTTP an empty answer of status 503, on a connection none. */
function tooLate(stage: Stage): object {
    if (stage.isHttp && stage.cell.client === 'CHROMIUM') {
        return { message: 'Network Error', type: 'NetworkError', httpCode: 0 }; // it lets no other origin see that
    }
    return stage.isHttp && !stage.isJson // tsrpc on Node waits on when an answer is empty text
        ? { message: 'Parse server output error', type: 'ServerError' }
        : { message: 'Request Timeout', type: 'NetworkError', code: 'TIMEOUT' };
}

/** Who connects while the server stops gets a connection that is closed at once. */
async function sentAway(stage: Stage, server: TestServer): Promise<void> {
    const late = stage.absent(server);
    const gone = goings(late);
    await connect(late);
    equal(await gone.next(), { reason: '', isManual: false });
}

export async function restart(stage: Stage): Promise<void> {
    const server = await stage.server();
    const client = await stage.client(server);
    const echo = async () => (await client.callApi('Echo', { text: 'hello' })).isSucc;
    equal(await echo(), true);
    await server.ask('stop');
    equal(await echo(), false);
    await server.ask('restart');
    if ('connect' in client) {
        await connect(client);
    }
    equal(await echo(), true);
}
