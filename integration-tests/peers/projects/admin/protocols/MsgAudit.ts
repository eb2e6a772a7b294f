import { Role, UserName } from './models/User';

export interface MsgAudit {
    kind: 'audit';
    version: 2;
    by: UserName;
    action: 'create' | 'update' | 'ban';
    role: Role | null;
    detail?: string | null;
}
