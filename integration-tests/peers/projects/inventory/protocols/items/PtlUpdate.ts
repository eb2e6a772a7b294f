import { ObjectId } from 'bson';
import { uint } from 'tsrpc-proto';
import { Item, ItemData } from '../Item';

export interface ReqUpdate {
    _id: ObjectId;
    update: Partial<ItemData>;
}

export interface ResUpdate {
    matched: uint;
    item: Item;
}
