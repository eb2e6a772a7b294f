import { ObjectId } from 'bson';
import { int, uint } from 'tsrpc-proto';

export type Id = ObjectId;
export type Cents = int;

/** How something is paid. */
export enum PayBy { Cash, Card = 10, Invoice }

export enum Country { DE = 'de', AT = 'at' }

export interface Entity {
    id: Id;
    created: Date;
}

export interface Category extends Entity {
    name: string;
    children: Category[];
}

export interface Goods extends Entity {
    name: string;
    price: Cents;
    stock: uint;
    /** Width, height, depth */
    size: [number, number, number?];
    categories: Category[];
    attributes: { [key: string]: string | null };
    prices: { [quantity: number]: Cents };
    picture?: Uint8Array;
    samples?: Float32Array;
    extra: any;
}

export interface Address {
    street: string;
    city: string;
    country: Country;
}

export type Payment = CardPayment | CashPayment;

export interface CardPayment {
    kind: 'card';
    number: string;
    holder: string;
}

export interface CashPayment {
    kind: 'cash';
    given: Cents;
}

export type Filter = { name: string } | { from: Cents; to?: Cents } | string | Cents[];
