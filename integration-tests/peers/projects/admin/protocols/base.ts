import { uint } from 'tsrpc-proto';
import { Role } from './models/User';

export interface BaseRequest {
    token?: string;
}

/** What only an administrator may do says why. */
export interface AdminRequest extends BaseRequest {
    reason: string | null;
    ticket?: uint;
}

export interface BaseResponse {
    at: Date;
}

export interface BaseConf {
    needLogin?: boolean;
    needRoles?: Role[];
}
