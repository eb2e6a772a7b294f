import { Member, Rest } from '../types';

export type ReqAll = Rest;
export interface ResAll { [id: string]: Member }
