import { ObjectId } from 'bson';
import { Item, ItemData } from '../Item';

export interface MsgChanged {
    _id: ObjectId;
    before?: Item;
    change: Partial<ItemData>;
    by: ObjectId | null;
    log: any;
}
