import { BaseConf, BaseRequest, BaseResponse } from './base';
import { UserView } from './models/User';

export interface ReqLogin extends BaseRequest {
    method: 'password';
    name: string;
    password: string;
}

export interface ResLogin extends BaseResponse {
    token: string;
    user: UserView;
}

export const conf: BaseConf = {
    needLogin: false,
};
