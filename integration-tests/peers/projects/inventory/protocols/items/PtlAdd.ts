import { ObjectId } from 'bson';
import { Item } from '../Item';

export interface ReqAdd {
    item: Omit<Item, '_id' | 'createdAt'>;
}

export interface ResAdd {
    insertedId: ObjectId;
    createdAt: Date;
}
