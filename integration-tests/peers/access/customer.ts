// A customer of the shop, with unmodified clients: `tsrpc-browser` in a page, `tsrpc` on Node.

import { serviceProto } from 'access/serviceProto';
import type { Packages } from './packages';

export interface Errand {
    server: string; // the scheme says which client
    json: boolean;
    login?: string; // log in with this name first, on the same client
    token?: string; // is put into the request by a flow
    service?: 'Buy' | 'admin/Kick' | 'user/Logout';
}

export const logger = { debug() {}, log() {}, warn() {}, error() {} };

/** Says who has paid, `done` if the API does not say that, or what went wrong. */
export async function go(packages: Packages, errand: Errand): Promise<string> {
    const client = await connected(packages, errand);
    if (typeof client === 'string') {
        return client;
    }
    try {
        if (errand.login !== undefined) {
            const { login } = errand;
            const ret = await client.callApi('user/Login', { username: login, password: login });
            if (!ret.isSucc) {
                return `login: ${ret.err.message}`;
            }
        }
        const ret = await call(client, errand);
        if (!ret.isSucc) {
            return (ret.err.code ?? ret.err.message).toString();
        }
        const { buyer }: { buyer?: string } = ret.res;
        return buyer ?? 'done';
    } finally {
        if ('disconnect' in client) {
            await client.disconnect();
        }
    }
}

type Client = Exclude<Awaited<ReturnType<typeof connected>>, string>;

function call(client: Client, errand: Errand) {
    const service = errand.service ?? 'Buy';
    return service === 'Buy'
        ? client.callApi(service, { item: 'book' })
        : service === 'admin/Kick'
          ? client.callApi(service, { name: 'k8w' })
          : client.callApi(service, {});
}

/** A client that is ready for calls, or why it is not. */
export async function connected({ HttpClient, WsClient }: Packages, { server, json, token }: Errand) {
    const client = server.startsWith('http')
        ? new HttpClient(serviceProto, { server, json, logger })
        : new WsClient(serviceProto, { server, json, logger });
    if (token !== undefined) {
        client.flows.preCallApiFlow.push((call) => {
            if (call.apiName === 'Buy') {
                call.req.token = token;
            }
            return call;
        });
    }
    if ('connect' in client) {
        const connected = await client.connect();
        if (!connected.isSucc) {
            return 'not connected';
        }
    }
    return client;
}
