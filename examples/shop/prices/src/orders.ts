import { HttpClient, type TsrpcError, TsrpcErrorType } from 'tsrpc';
import { serviceProto, type ServiceType } from './java/io.tsrpc.example.shop.protocols.orders/serviceProto';

/** Less than orders waits for a price, so that prices can still answer without this. */
const TIMEOUT = 2_000;

/** The server of orders, which is in Java. The compiler there has written its types. */
export class Orders {
    private readonly client: HttpClient<ServiceType>;

    constructor(url: string, json: boolean) {
        this.client = new HttpClient(serviceProto, { server: url, json, timeout: TIMEOUT, logLevel: 'warn' });
    }

    /** How many of an item were ordered; undefined if orders does not answer. Throws the error with which it refuses. */
    async count(item: string): Promise<number | undefined> {
        const ret = await this.client.callApi('Count', { item });
        if (ret.isSucc) {
            console.log(`[prices] orders says: ${ret.res.count} ${item} were ordered`);
            return ret.res.count;
        }
        if (isRefusal(ret.err)) {
            throw ret.err;
        }
        console.log(`[prices] orders does not answer: ${ret.err.type}, ${ret.err.code}`);
        return undefined;
    }
}

/** Whether a handler has decided so. Everything else is about the network or a fault. */
const isRefusal = (error: TsrpcError): boolean => error.type === TsrpcErrorType.ApiError;
