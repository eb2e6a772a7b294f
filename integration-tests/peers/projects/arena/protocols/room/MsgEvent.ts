import { GameEvent } from '../models/events';

export type MsgEvent = GameEvent;
