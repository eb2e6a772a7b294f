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
    const silent = stage.isWs ? stage.cell.host === 'NPM' : stage.cell.client === 'NODE' && stage.isJson;
    const { err } = await client.callApi('Echo', { text: 'too late' }, silent ? { timeout: 200 } : {});
    equal(err, silent ? TIMEOUT : stage.isWs ? STOPPING : emptyAnswer(stage));
    if (stage.isWs) {
        await sentAway(stage, server);
    }
    await server.ask('open', 'a');
    equal(await running, { isSucc: true, res: { gate: 'a' } });
    equal(await server.ask('stopped'), 'CLOSED');
}

const TIMEOUT = { message: 'Request Timeout', type: 'NetworkError', code: 'TIMEOUT' };

/** What our server answers on a connection that lasts; that of tsrpc answers nothing. */
const STOPPING = { message: 'The server is stopping', type: 'ServerError', code: 'SERVER_STOPPING' };

/** What comes of a call that is answered with status 503 and nothing else. (tsrpc on Node waits on if the answer is empty text.) */
function emptyAnswer(stage: Stage): object {
    if (stage.cell.client === 'CHROMIUM') {
        return stage.cell.host === 'NPM'
            ? { message: 'Network Error', type: 'NetworkError', httpCode: 0 } // the status is for its own origin only
            : { message: 'HTTP Error 503', type: 'ServerError', httpCode: 503 };
    }
    return { message: 'Parse server output error', type: 'ServerError' };
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
