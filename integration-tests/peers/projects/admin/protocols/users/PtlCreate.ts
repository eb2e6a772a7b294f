import { AdminRequest, BaseConf, BaseResponse } from '../base';
import { User } from '../models/User';

export interface ReqCreate extends AdminRequest {
    user: Omit<User, 'id' | 'createdAt' | 'updatedAt' | 'passwordHash'>;
    password: string;
}

export interface ResCreate extends BaseResponse {
    user: Pick<User, 'id' | 'createdAt' | 'level'>;
}

export const conf: BaseConf = {
    needLogin: true,
    needRoles: ['admin'],
};
