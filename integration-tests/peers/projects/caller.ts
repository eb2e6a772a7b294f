import * as assert from 'node:assert';
import type { BaseServiceType, HttpClient, WsClient } from 'tsrpc';

/** A client of a project that expects answers. It counts what it has sent. */
export class Caller<S extends BaseServiceType> {
    calls = 0;
    messages = 0;

    constructor(
        private readonly client: HttpClient<S> | WsClient<S>,
        readonly format: string,
    ) {}

    /** Calls an API that answers with just this. */
    async call<T extends keyof S['api'] & string>(
        name: T,
        req: S['api'][T]['req'],
        expected: S['api'][T]['res'],
    ): Promise<void> {
        this.calls++;
        const ret = await this.client.callApi(name, req);
        assert.ok(ret.isSucc, `${name}: ${ret.isSucc || ret.err.message}`);
        assert.deepStrictEqual(plain(ret.res), expected, name);
    }

    /** Calls an API that refuses the call with this error. */
    async refused<T extends keyof S['api'] & string>(
        name: T,
        req: S['api'][T]['req'],
        expected: { message: string; code?: string | number; type?: string },
    ): Promise<void> {
        this.calls++;
        const ret = await this.client.callApi(name, req);
        assert.ok(!ret.isSucc, `${name} succeeds`);
        assert.deepStrictEqual({ ...ret.err }, { type: 'ApiError', ...expected }, name);
    }

    /** Sends a message, which comes back as it is unless the connection is short. */
    async send<T extends keyof S['msg'] & string>(name: T, msg: S['msg'][T]): Promise<void> {
        this.messages++;
        const back = 'connect' in this.client ? this.next(this.client, name) : undefined;
        const ret = await this.client.sendMsg(name, msg);
        assert.ok(ret.isSucc, `${name}: ${ret.isSucc || ret.err.message}`);
        if (back) {
            assert.deepStrictEqual(plain(await back), msg, name);
        }
    }

    private next<T extends keyof S['msg'] & string>(client: WsClient<S>, name: T): Promise<S['msg'][T]> {
        return new Promise((resolve) => {
            const handler = (msg: S['msg'][T]): void => {
                client.unlistenMsg(name, handler);
                resolve(msg);
            };
            client.listenMsg(name, handler);
        });
    }
}

/** The same without Node's own class for bytes, as which some of them arrive. */
function plain(value: unknown): unknown {
    if (Buffer.isBuffer(value)) {
        return new Uint8Array(value);
    }
    if (Array.isArray(value)) {
        return value.map(plain);
    }
    return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
        ? Object.fromEntries(Object.entries(value).map(([name, property]) => [name, plain(property)]))
        : value;
}
