// Messages, both ways.

import { Mailbox } from '../../mailbox';
import { equal } from '../equal';
import { connect, type Stage } from '../stage';

export async function toServer(stage: Stage): Promise<void> {
    const server = await stage.server();
    const client = await stage.client(server);
    equal(await client.sendMsg('Chat', { from: 'k8w', text: 'I love TSRPC.' }), { isSucc: true });
    equal(await server.ask('heard'), 'k8w: I love TSRPC.');
}

export async function inOrder(stage: Stage): Promise<void> {
    const server = await stage.server();
    const client = await stage.client(server);
    const texts = Array.from({ length: 20 }, (_, i) => `line ${i}`);
    texts.forEach((text) => void client.sendMsg('Chat', { from: 'k8w', text }));
    for (const text of texts) {
        equal(await server.ask('heard'), `k8w: ${text}`);
    }
}

export async function broadcast(stage: Stage): Promise<void> {
    const server = await stage.server();
    const heard = new Mailbox<string>();
    for (const json of [true, false, true, false]) {
        const client = await stage.joined(server, { json });
        client.listenMsg('Chat', (msg) => heard.add(`${json} ${msg.from} ${msg.text}`));
    }
    equal(await server.ask('broadcast', 'to everyone 大家'), '');
    const all = [await heard.next(), await heard.next(), await heard.next(), await heard.next()];
    equal(all.sort(), [false, false, true, true].map((json) => `${json} server to everyone 大家`));
}

export async function pattern(stage: Stage): Promise<void> {
    const server = await stage.server();
    const client = await stage.joined(server);
    const heard = new Mailbox<unknown>();
    client.listenMsg(/^room\//, (msg, name) => heard.add({ name, msg }));
    await server.ask('broadcast', 'not this');
    await server.ask('entrance', 'k8w');
    equal(await heard.next(), { name: 'room/Entered', msg: { name: 'k8w' } });
    await client.sendMsg('room/Entered', { name: 'a' });
    await client.sendMsg('room/Left', { name: 'b' });
    equal(await server.ask('heard'), 'room/Entered a');
    equal(await server.ask('heard'), 'room/Left b');
}

export async function unlisten(stage: Stage): Promise<void> {
    const server = await stage.server();
    const client = await stage.joined(server);
    const heard = new Mailbox<string>();
    const first = client.listenMsg('Chat', (msg) => heard.add(`first ${msg.text}`));
    client.listenMsg('Chat', first); // counts once
    client.listenMsg('Chat', (msg) => heard.add(`second ${msg.text}`));
    await server.ask('broadcast', '1');
    equal([await heard.next(), await heard.next()], ['first 1', 'second 1']);
    client.unlistenMsg('Chat', first);
    await server.ask('broadcast', '2');
    equal(await heard.next(), 'second 2');
    client.unlistenMsgAll('Chat');
    client.listenMsg('room/Entered', (msg) => heard.add(msg.name));
    await server.ask('broadcast', '3');
    await server.ask('entrance', 'end');
    equal(await heard.next(), 'end');
}

export async function callInHandler(stage: Stage): Promise<void> {
    const server = await stage.server();
    const client = await stage.joined(server);
    const heard = new Mailbox<unknown>();
    client.listenMsg('Chat', async (msg) => heard.add(await client.callApi('Echo', { text: msg.text })));
    await server.ask('broadcast', 'from inside');
    equal(await heard.next(), { isSucc: true, res: { text: 'from inside' } });
}

export async function welcome(stage: Stage): Promise<void> {
    const client = stage.absent(await stage.server('WELCOMING'));
    const heard = new Mailbox<unknown>();
    client.listenMsg('Chat', (msg) => heard.add(msg));
    await connect(client);
    equal(await heard.next(), { from: 'server', text: 'welcome' });
}
