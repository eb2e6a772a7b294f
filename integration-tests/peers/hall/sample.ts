// What docs/realtime.md shows.

import { Rooms } from 'hall/rooms';
import { serviceProto } from 'hall/serviceProto';
import { WsClient } from 'tsrpc-browser';

export async function enter(server: string, name: string, show: (line: string) => void): Promise<Rooms> {
    const client = new WsClient(serviceProto, { server });
    const rooms = new Rooms(client, {
        afterConnect: async () => (await client.callApi('Login', { name })).isSucc,
        lost: (room, count) => show(`${count ?? 'some'} lines of ${room} are missing`),
        left: (room, why) => show(`${room} is closed: ${why ?? ''}`),
    });
    client.listenMsg('Line', ({ hall, number }) => show(`${hall} ${number}`));
    await rooms.connect();
    const joined = await rooms.join('hall/blue');
    if (joined.isSucc) {
        await rooms.watch('hall/blue', members => show(members.map(member => member.userId ?? '?').join(', ')));
    } else {
        show(joined.errMsg);
    }
    return rooms;
}
