import { Move } from '../cards';

export interface MsgMoved {
    player: string;
    move: Move;
}
