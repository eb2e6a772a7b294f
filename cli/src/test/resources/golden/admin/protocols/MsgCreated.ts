import { Entity, Named } from './types';

export type MsgCreated = Named & Entity;
