import { Goods, Id } from '../types';

export interface ReqUpdate {
    id: Id;
    changes: Partial<Goods>;
    name?: Goods['name'];
}

export type ResUpdate = Omit<Goods, 'extra' | 'samples'>;
