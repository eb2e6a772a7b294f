// A client that uses everything as it is meant.
import { HttpClient, WsClient } from 'tsrpc-browser';
import { Color } from '../io.tsrpc.it.types.protocols/Color';
import { Level } from '../io.tsrpc.it.types.protocols/Level';
import type { Event } from '../io.tsrpc.it.types.protocols/Event';
import type { Circle, Shape } from '../io.tsrpc.it.types.protocols/Shape';
import { Way } from '../io.tsrpc.it.protocols/PtlFail';
import { conf } from '../io.tsrpc.it.protocols/user/PtlLogout';
import { serviceProto as suite } from '../io.tsrpc.it.protocols/serviceProto';
import { serviceProto as types } from '../io.tsrpc.it.types.protocols/serviceProto';

const http = new HttpClient(suite, { server: 'http://127.0.0.1:3000' });
const ws = new WsClient(suite, { server: 'ws://127.0.0.1:3000' });
const values = new WsClient(types, { server: 'ws://127.0.0.1:3000' });

export async function calls(): Promise<string> {
    const ret = await http.callApi('user/Login', { username: 'k8w', password: 'secret' });
    if (!ret.isSucc) {
        return ret.err.message;
    }
    const since: Date = ret.res.user.since;
    const nickname: string | undefined = ret.res.user.nickname;
    await ws.callApi('Fail', { way: Way.BUSINESS });
    return ret.res.token + since.getTime() + (nickname ?? '') + conf.roles.join();
}

export function messages(): void {
    ws.listenMsg('Chat', msg => console.log(msg.name, msg.content));
    void ws.sendMsg('Chat', { name: 'k8w', content: 'hello' });
    values.listenMsg('Named', msg => console.log(area(msg.shape), msg.color === Color.GREEN, msg.tree));
}

export function area(shape: Shape): number {
    switch (shape.kind) {
        case 'Circle':
            return shape.radius * shape.radius * Math.PI;
        case 'nothing':
            return 0;
        case 'Group':
            return shape.parts.map(area).reduce((a, b) => a + b, 0);
        case 'Square':
            return shape.side * shape.side;
        case 'Triangle':
            return [shape.a, shape.b, shape.c].length;
    }
}

export function noteOf(event: Event): string | undefined {
    return event.is === 'it\'s "new"' || event.is === 'Noted' ? event.note : undefined;
}

export const circle: Circle = { kind: 'Circle', radius: 1 };
export const levels: Level[] = [Level.NONE, Level.HIGHEST];
