import { uint } from 'tsrpc-proto';
import { AdminRequest, BaseConf, BaseResponse } from '../base';
import { Profile } from '../models/User';

export interface ReqUpdate extends AdminRequest {
    id: uint;
    change: Partial<Profile>;
}

export interface ResUpdate extends BaseResponse {
    id: uint;
    before: Partial<Profile>;
}

export const conf: BaseConf = {
    needLogin: true,
    needRoles: ['admin', 'editor'],
};
