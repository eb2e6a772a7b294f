import type { HttpServerOptions, WsServerOptions } from 'tsrpc';
import type { ServiceType } from 'talk/serviceProto';

/** What is special about a server. The servers in Java have the same variants. */
export type Variant =
    | 'PLAIN'
    | 'ENCRYPTED'
    | 'GARBLED'
    | 'TALKATIVE'
    | 'IMPATIENT'
    | 'WATCHFUL'
    | 'WELCOMING';

/** What server is wanted. */
export interface Setup {
    transport: 'HTTP' | 'WS';
    tls: boolean;
    variant: Variant;
}

type Options = Partial<HttpServerOptions<ServiceType> & WsServerOptions<ServiceType>>;

/** The options that make the variant, for both kinds of server. */
export const OPTIONS: Record<Variant, Options> = {
    PLAIN: {},
    ENCRYPTED: {},
    GARBLED: {},
    TALKATIVE: { returnInnerError: true },
    IMPATIENT: { apiTimeout: 100 },
    WATCHFUL: { heartbeatWaitTime: 600 },
    WELCOMING: {},
};
