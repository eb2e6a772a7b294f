import { uint } from 'tsrpc-proto';

/** What so many of an item cost. Fails with `NO_PRICE`, or with what orders says about the item. */
export interface ReqGetPrice {
    item: string;
    quantity: uint;
}

/** The price. */
export interface ResGetPrice {
    /** Of all of them together. */
    cents: uint;
    /** Absent if nothing was taken off. */
    discount?: Discount;
}

/** What was taken off. */
export interface Discount {
    percent: uint;
    reason: string;
}
