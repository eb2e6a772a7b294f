import type { BaseHttpClient, BaseHttpClientOptions, BaseServiceType, BaseWsClient, BaseWsClientOptions, ServiceProto } from 'tsrpc';
import { serviceProto, type ServiceType } from 'talk/serviceProto';
import { Log } from '../log';
import { cellOf, type Cell } from './cell';
import type { Packages } from './packages';
import { TestServer, type Variant } from './test-server';

export type HttpClient = BaseHttpClient<ServiceType>;
export type WsClient = BaseWsClient<ServiceType>;
export type Client = HttpClient | WsClient;

/** What a scenario needs: servers and clients of one cell, all closed at its end. */
export class Stage {
    readonly cell: Cell;
    readonly log = new Log();
    private readonly servers: TestServer[] = [];
    private readonly clients: BaseWsClient<any>[] = [];

    constructor(
        private readonly control: string,
        private readonly query: string,
        readonly packages: Packages,
    ) {
        this.cell = cellOf(query);
    }

    get isHttp(): boolean {
        return this.cell.transport === 'HTTP';
    }

    get isWs(): boolean {
        return this.cell.transport === 'WS';
    }

    get isJson(): boolean {
        return this.cell.format === 'JSON';
    }

    async server(variant: Variant = 'PLAIN'): Promise<TestServer> {
        const server = await TestServer.open(this.control, this.query, variant);
        this.servers.push(server);
        return server;
    }

    /** A client of the cell's transport, connected if there is something to connect. */
    async client(server: TestServer): Promise<Client> {
        return this.isWs ? this.joined(server) : this.http(serviceProto, server);
    }

    /** A connected client on WebSocket that the server knows of. */
    async joined(server: TestServer, options: Partial<BaseWsClientOptions> = {}): Promise<WsClient> {
        const client = this.absent(server, options);
        await connect(client);
        await server.ask('joined');
        return client;
    }

    /** A client on WebSocket that is not connected. */
    absent(server: TestServer, options: Partial<BaseWsClientOptions> = {}): WsClient {
        return this.ws(serviceProto, server, options);
    }

    http<S extends BaseServiceType>(
        proto: ServiceProto<S>,
        server: TestServer,
        options: Partial<BaseHttpClientOptions> = {},
    ): BaseHttpClient<S> {
        return new this.packages.HttpClient(proto, { ...this.common(server), ...options });
    }

    ws<S extends BaseServiceType>(
        proto: ServiceProto<S>,
        server: TestServer,
        options: Partial<BaseWsClientOptions> = {},
    ): BaseWsClient<S> {
        const client = new this.packages.WsClient(proto, { ...this.common(server), ...options });
        this.clients.push(client);
        return client;
    }

    private common(server: TestServer): Partial<BaseHttpClientOptions> {
        return { server: server.url, json: this.isJson, logger: this.log };
    }

    /** What the servers have logged. */
    async serverLogs(): Promise<string> {
        return (await Promise.all(this.servers.map((server) => server.ask('log')))).join('\n');
    }

    async close(): Promise<void> {
        await Promise.all(this.clients.map((client) => client.disconnect()));
        await Promise.all(this.servers.map((server) => server.close()));
    }
}

/** Connects, which has to work. */
export async function connect(client: BaseWsClient<any>): Promise<void> {
    const connected = await client.connect();
    if (!connected.isSucc) {
        throw new Error(connected.errMsg);
    }
}
