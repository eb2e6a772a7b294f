import { Again, Entity, Event, Leader, Member, Person, Preferences, Rest, Rights, Settings, Stored, Subscriber, Texts } from './types';

export interface ReqSave {
    member: Member;
    leader?: Leader;
    picked: Pick<Member, 'name' | 'admin'>;
    omitted: Omit<Leader, 'team'>;
    partial: Partial<Member>;
    deep: Partial<Pick<Omit<Leader, 'team'>, 'name' | 'mail'>>;
    parts: Omit<Person, 'mail'> & Partial<Rights>;
    list: (Person & Entity)[];
    orNull: (Person & Entity) | null;
    filter?: { from?: Date } & { nested?: { of: string } };
    subscriber: Subscriber;
    texts: Texts;
    settings: Settings;
    stored: Stored;
    again: Again;
    rest: Rest;
    events: Event[];
    preferences: Preferences;
}

export type ResSave = Person & Entity & { ok: boolean };

export const conf = { needLogin: true, limit: { perMinute: 10, of: { burst: 2 } } };
