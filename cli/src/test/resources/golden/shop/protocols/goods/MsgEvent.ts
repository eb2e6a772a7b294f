import { Id, CardPayment } from '../types';

export type MsgEvent = Sold | Returned;

interface Sold {
    type: 'sold';
    version: 2;
    goods: Id;
    payment?: CardPayment;
}

interface Returned {
    type: 'returned';
    goods: Id;
    reason: object;
}
