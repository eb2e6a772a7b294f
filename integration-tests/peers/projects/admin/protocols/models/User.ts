import { uint } from 'tsrpc-proto';

export type Role = 'admin' | 'editor' | 'viewer';

export type Level = 1 | 2 | 3;

export interface Timestamps {
    createdAt: Date;
    updatedAt: Date | null;
}

export interface User extends Timestamps {
    id: uint;
    name: string;
    role: Role;
    level: Level;
    nickname: string | null;
    avatar?: string | null;
    passwordHash: string;
    tags: string[];
    manager: UserName | null;
}

/** What lists and logs show. */
export type UserName = Pick<Person, 'id' | 'name'>;

export interface Person {
    id: uint;
    name: string;
    mail: string;
}

export interface Profile {
    nickname: string | null;
    role: Role;
    level: Level;
    tags: string[];
    birthday?: Date;
}

export type UserView = Omit<User, 'passwordHash'>;
