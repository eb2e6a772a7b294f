import type { BaseServiceType, BaseWsClient, BaseWsClientOptions, ServiceProto } from 'tsrpc';

/** What is of the same shape in `tsrpc` and `tsrpc-browser`. */
export interface Packages {
    WsClient: new <S extends BaseServiceType>(
        proto: ServiceProto<S>,
        options: Partial<BaseWsClientOptions>,
    ) => BaseWsClient<S>;
}

export const logger = { debug() {}, log() {}, warn() {}, error() {} };
