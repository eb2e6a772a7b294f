import { uint } from 'tsrpc-proto';
import { Address, Cents, Id, PayBy, Payment } from '../types';

export interface ReqOrder {
    lines: Line[];
    payment: Payment;
    payBy: PayBy;
    delivery: Address | null;
    billing?: Address | null;
}

interface Line {
    goods: Id;
    count: uint;
}

export type ResOrder = { code: 1; order: Id; total: Cents } | { code: 2; missing: Id[]; line: Line };
