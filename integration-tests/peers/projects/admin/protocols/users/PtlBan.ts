import { uint } from 'tsrpc-proto';
import { AdminRequest, BaseConf, BaseResponse } from '../base';
import { UserName } from '../models/User';

export interface ReqBan extends AdminRequest {
    ids: uint[];
    until: Date | null;
}

export interface ResBan extends BaseResponse {
    banned: (UserName | null)[];
    state: 'done' | 'partly' | 'none';
}

export const conf: BaseConf = {
    needLogin: true,
    needRoles: ['admin'],
};
