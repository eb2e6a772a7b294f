import { BaseConf, BaseRequest, BaseResponse } from '../base';
import { User } from '../models/User';

export interface ReqLogin extends BaseRequest {
    username: string;
    password: string;
    remember?: boolean;
}

export interface ResLogin extends BaseResponse {
    user: User;
    lastSeen?: Date;
}

export const conf: BaseConf = {
    needLogin: false,
};
