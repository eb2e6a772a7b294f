import { Key } from './types';

export type MsgPick = { type: 'on' } | { type: 'off'; key: Key } | null;
