import { Card } from '../cards';

export interface MsgDealt {
    cards: Card[];
    trump: Card | null;
}
