import { Two, User } from './types';

export type Event = MsgEvent | Other;
export interface Other { type: 'other'; after?: Event }
export interface MsgEvent { type: 'event'; next?: Event; user: User; two: Two }
