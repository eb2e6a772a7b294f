import { ObjectId } from 'bson';
import { int, uint } from 'tsrpc-proto';

export interface Size {
    width: number;
    height: number;
    depth?: number;
}

export interface Item {
    _id: ObjectId;
    name: string;
    description?: string;
    price: number;
    stock: int;
    tags: string[];
    size: Size;
    parts: { item: ObjectId; count: uint }[];
    photos?: Uint8Array[];
    custom?: any;
    supplier: ObjectId | null;
    createdAt: Date;
}

/** What a form may change. */
export interface ItemData {
    name: string;
    price: number;
    stock: int;
    tags: string[];
    size: Size;
    supplier: ObjectId | null;
    custom: any;
}
