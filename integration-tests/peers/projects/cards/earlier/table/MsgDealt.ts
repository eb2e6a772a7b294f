import { Card } from '../cards';

export interface MsgDealt {
    dealer: string;
    cards: Card[];
    animation: number;
    trump: Card;
}
