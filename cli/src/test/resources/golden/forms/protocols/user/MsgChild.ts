import { Base } from '../types';

export interface MsgChild extends Child { more: string }
export interface Child extends Base { text: string; draft: true }
