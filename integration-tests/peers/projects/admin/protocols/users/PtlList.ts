import { uint } from 'tsrpc-proto';
import { BaseConf, BaseRequest, BaseResponse } from '../base';
import { Profile, User, UserView } from '../models/User';

export interface ReqList extends BaseRequest {
    role?: User['role'];
    sortBy: keyof Profile;
    order: 'asc' | 'desc';
    after: uint | null;
}

export interface ResList extends BaseResponse {
    users: UserView[];
    next: uint | null;
    sortedBy: keyof Profile;
}

export const conf: BaseConf = {
    needLogin: true,
    needRoles: ['admin', 'editor', 'viewer'],
};
