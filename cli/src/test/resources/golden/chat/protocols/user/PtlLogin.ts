import { uint } from 'tsrpc-proto';
import { BaseConf, BaseRequest, BaseResponse } from '../base';
import { User } from './User';

/** Logs in, or fails with WRONG_PASSWORD. */
export interface ReqLogin extends BaseRequest {
    username: string;
    password: string;
    /** Where the user is */
    device?: {
        os: 'ios' | 'android' | 'web';
        /** Of the app */
        version: uint;
    };
}

export interface ResLogin extends BaseResponse {
    /** For all other requests */
    token: string;
    user: User;
}

export const conf: BaseConf = {
    needLogin: false
};
