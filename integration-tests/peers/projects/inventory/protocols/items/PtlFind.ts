import { ObjectId } from 'bson';
import { uint } from 'tsrpc-proto';
import { Item } from '../Item';

export interface ReqFind {
    ids?: ObjectId[];
    filter?: Partial<Item>;
    where?: any;
    sort?: [string, 'asc' | 'desc'][];
    skip?: uint;
}

export interface ResFind {
    items: Item[];
    total: uint;
    facets: { [name: string]: any };
    raw: any[];
}
