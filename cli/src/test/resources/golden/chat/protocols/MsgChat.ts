import { User } from './user/User';

/** Something was said. */
export interface MsgChat {
    room: string;
    from: User;
    content: { type: 'text'; text: string } | { type: 'image'; url: string; size?: { width: number; height: number } };
    time: Date;
}
