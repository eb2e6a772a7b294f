import { ObjectId } from 'bson';

export interface ReqDelete {
    ids: ObjectId[];
    soft?: boolean;
}

export interface ResDelete {
    deleted: ObjectId[];
    missing: ObjectId[];
}
