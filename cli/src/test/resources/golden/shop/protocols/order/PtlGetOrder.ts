import { Id, Payment } from '../types';
import { ReqOrder } from './PtlOrder';

export interface ReqGetOrder { id: Id }

export type ResGetOrder = ReqOrder;
