import type { BaseServiceType } from 'tsrpc';
import { admin } from './admin/project';
import { arena } from './arena/project';
import { cards } from './cards/project';
import { chat } from './chat/project';
import { inventory } from './inventory/project';
import type { Project } from './project';

const projects = { admin, arena, cards, chat, inventory };

/** The project of a name. */
export const project = (name: string): Project<BaseServiceType> =>
    projects[name as keyof typeof projects] as unknown as Project<BaseServiceType>;

export const logger = { debug() {}, log() {}, warn: console.error, error: console.error };
