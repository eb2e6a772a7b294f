import { BaseOne } from './MsgTwo';

export interface BaseTwo { c: string }
export interface MsgOne extends BaseOne { d: string }
