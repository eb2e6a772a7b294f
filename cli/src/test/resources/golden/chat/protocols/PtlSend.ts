import { BaseConf, BaseRequest, BaseResponse } from './base';

export interface ReqSend extends BaseRequest {
    room: string;
    content: string;
}

export interface ResSend extends BaseResponse {
    time: Date;
}

export const conf: BaseConf = { needLogin: true };
