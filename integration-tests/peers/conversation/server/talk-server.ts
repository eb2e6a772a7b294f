import type { AddressInfo } from 'node:net';
import { HttpServer, WsServer } from 'tsrpc';
import { serviceProto, type ServiceType } from 'talk/serviceProto';
import { cipher } from '../cipher';
import { Gates } from '../gates';
import { Log } from '../log';
import { Mailbox } from '../mailbox';
import { implement } from './handlers';
import { OPTIONS, type Setup } from './setup';

/** A certificate and its key, as PEM. */
export interface Identity {
    cert: Buffer;
    key: Buffer;
}

/** A server of the npm package on a port of its own, and what a test can ask of it. */
export class TalkServer {
    private readonly gates = new Gates();
    private readonly heard = new Mailbox<string>();
    private readonly joined = new Mailbox<string>();
    private readonly left = new Mailbox<string>();
    private readonly log = new Log();
    private server: HttpServer<ServiceType> | WsServer<ServiceType>;
    private stopping: Promise<void> = Promise.resolve();
    port = 0;

    private constructor(
        private readonly setup: Setup,
        private readonly identity: Identity,
    ) {
        this.server = this.build();
    }

    static async open(setup: Setup, identity: Identity): Promise<TalkServer> {
        const server = new TalkServer(setup, identity);
        await server.server.start();
        server.port = (server.listener().address() as AddressInfo).port;
        return server;
    }

    /** What a test can ask; each answers with text. */
    readonly verbs: Record<string, (argument: string) => string | Promise<string>> = {
        entered: async (gate) => {
            await this.gates.entered(gate);
            return '';
        },
        open: (gate) => {
            this.gates.open(gate);
            return '';
        },
        heard: () => this.heard.next(),
        joined: () => this.joined.next(),
        left: () => this.left.next(),
        connections: () => String(this.webSockets().connections.length),
        broadcast: async (text) => {
            const sent = await this.webSockets().broadcastMsg('Chat', { from: 'server', text });
            return sent.isSucc ? '' : sent.errMsg;
        },
        entrance: async (name) => {
            const sent = await this.webSockets().broadcastMsg('room/Entered', { name });
            return sent.isSucc ? '' : sent.errMsg;
        },
        kick: (reason) => {
            this.webSockets().connections.forEach((conn) => conn.close(reason));
            return '';
        },
        stop: async () => {
            await this.server.stop();
            return '';
        },
        stopGracefully: () => {
            this.stopping = this.server.gracefulStop();
            return '';
        },
        stopped: async () => {
            await this.stopping;
            return this.server.status;
        },
        restart: async () => {
            this.server = this.build();
            await this.server.start();
            return '';
        },
        log: () => this.log.toString(),
    };

    /** Ends it, whatever is going on. */
    async close(): Promise<void> {
        this.listener()?.closeAllConnections();
        if (this.server.status !== 'CLOSED') {
            await this.server.stop();
        }
    }

    private build(): HttpServer<ServiceType> | WsServer<ServiceType> {
        const { transport, tls, variant } = this.setup;
        const common = { port: this.port, json: true, returnInnerError: false, logger: this.log, ...OPTIONS[variant] };
        const server =
            transport === 'WS'
                ? new WsServer(serviceProto, { ...common, ...(tls && { wss: this.identity }) })
                : new HttpServer(serviceProto, { ...common, ...(tls && { https: this.identity }) });
        implement(server, this.gates, this.heard);
        this.pushFlows(server);
        return server;
    }

    private pushFlows(server: HttpServer<ServiceType> | WsServer<ServiceType>): void {
        const { transport, variant } = this.setup;
        if (transport === 'WS') {
            server.flows.postConnectFlow.push((conn) => {
                this.joined.add(conn.id);
                return conn;
            });
            server.flows.postDisconnectFlow.push((event) => {
                this.left.add(event.reason ?? '');
                return event;
            });
        }
        if (variant === 'ENCRYPTED') {
            server.flows.preRecvDataFlow.push((recv) => ({ ...recv, data: cipher(recv.data) }));
        }
        if (variant === 'ENCRYPTED' || variant === 'GARBLED') {
            server.flows.preSendDataFlow.push((send) => ({ ...send, data: cipher(send.data) }));
        }
        if (variant === 'WELCOMING') {
            server.flows.postConnectFlow.push((conn) => {
                void conn.sendMsg('Chat', { from: 'server', text: 'welcome' });
                return conn;
            });
        }
    }

    private webSockets(): WsServer<ServiceType> {
        if (this.server instanceof WsServer) {
            return this.server;
        }
        throw new Error('HTTP has no connections that last');
    }

    /** Node's server below it, which knows its port and can be closed by force. */
    private listener(): import('node:http').Server {
        const { httpServer, _httpServer } = this.server as any;
        return httpServer ?? _httpServer;
    }
}
