import { Goods } from '../types';

export type MsgChanged = Goods;
