import { BaseTwo } from './MsgOne';

export interface BaseOne { a: string }
export interface MsgTwo extends BaseTwo { b: string }
