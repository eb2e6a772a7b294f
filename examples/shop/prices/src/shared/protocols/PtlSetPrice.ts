import { uint } from 'tsrpc-proto';

/** Sets what one of an item costs. */
export interface ReqSetPrice {
    item: string;
    cents: uint;
}

export interface ResSetPrice {}
