// Messages, both ways.

import { equal } from '../equal';
import type { Stage } from '../stage';

export async function toServer(stage: Stage): Promise<void> {
    const server = await stage.server();
    const client = await stage.client(server);
    equal(await client.sendMsg('Chat', { from: 'k8w', text: 'I love TSRPC.' }), { isSucc: true });
    equal(await server.ask('heard'), 'k8w: I love TSRPC.');
}
