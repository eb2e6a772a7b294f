import { BaseConf, BaseRequest, BaseResponse } from '../../base';

export interface ReqKick extends BaseRequest {
    userId: string;
    reason?: string;
}

export interface ResKick extends BaseResponse {}

export const conf: BaseConf = { needLogin: true, needRoles: ['admin'] };
