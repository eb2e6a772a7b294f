import { ApiResult, Error, MsgType, Optional, String } from '../String';
import { Item as Other, Status as S2 } from '../list/types';
import { Record } from '../list/Record';
import { AppProtocol, Item, Status, UserApi, record } from './types';

export interface ReqAdd {
    item: Item;
    other: Other;
    text: String;
    optional?: Optional;
    msgType: MsgType;
    protocol: AppProtocol;
    api: UserApi;
    rec: record;
    rec2: Record;
    status: Status;
    status2: S2;
    string: { text: { string: string }; object: { object: number } };
    object: { text: { string: number } };
    item2: { item: { item: boolean } };
    "type": string;
    data: { data: string }[];
    classes: { news: string[] }[];
    io: { io: string };
    java: string;
}

export interface ResAdd {
    result: ApiResult;
    error?: Error;
    req: { req: string };
    res: { res: string };
    add: { x: number };
}
