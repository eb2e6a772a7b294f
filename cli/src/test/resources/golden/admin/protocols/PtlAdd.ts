import { Entity, Member, Named, Person } from './types';

export interface ReqAdd extends Named, Omit<Person, 'name'> { change: Partial<Entity> | string }

export type ResAdd = { ok: true; id: number } | { ok: false; member: Pick<Member, 'name'> };

export const conf = { needLogin: false };
