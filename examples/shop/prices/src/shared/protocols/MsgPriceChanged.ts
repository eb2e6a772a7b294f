import { uint } from 'tsrpc-proto';

/** One of an item has another price from now on. Sent to everybody who is connected. */
export interface MsgPriceChanged {
    item: string;
    cents: uint;
    since: Date;
}
