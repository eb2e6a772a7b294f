import { ReqAdd as UserAdd, ResAdd as UserRes } from './user/PtlAdd';
export interface ReqAdd { user: UserAdd }
export interface ResAdd { user: UserRes }
