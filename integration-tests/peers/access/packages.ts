import type {
    BaseHttpClient,
    BaseHttpClientOptions,
    BaseServiceType,
    BaseWsClient,
    BaseWsClientOptions,
    ServiceProto,
} from 'tsrpc';

/** What is of the same shape in `tsrpc` and `tsrpc-browser`. */
export interface Packages {
    HttpClient: new <S extends BaseServiceType>(
        proto: ServiceProto<S>,
        options: Partial<BaseHttpClientOptions>,
    ) => BaseHttpClient<S>;
    WsClient: new <S extends BaseServiceType>(
        proto: ServiceProto<S>,
        options: Partial<BaseWsClientOptions>,
    ) => BaseWsClient<S>;
}
