import type { BaseServer, BaseServiceType, ServiceProto } from 'tsrpc';
import type { Caller } from './caller';

/** A project in TypeScript, with its own service proto. */
export interface Project<S extends BaseServiceType> {
    proto: ServiceProto<S>;
    /** What its server does. */
    serve(server: BaseServer<S>): void;
    /** What its clients do, and what they expect. */
    play(caller: Caller<S>): Promise<void>;
}

/** Sends each message back to where it comes from. */
export function echo<S extends BaseServiceType>(server: BaseServer<S>, ...names: (keyof S['msg'] & string)[]): void {
    for (const name of names) {
        server.listenMsg(name, (call) => {
            if (call.conn.type === 'LONG') {
                void call.conn.sendMsg(name, call.msg);
            }
        });
    }
}
