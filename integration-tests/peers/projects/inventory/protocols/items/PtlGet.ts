import { ObjectId } from 'bson';
import { Item } from '../Item';

export interface ReqGet {
    _id: ObjectId;
}

export interface ResGet {
    item: Item;
}
