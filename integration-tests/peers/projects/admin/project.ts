import { echo, type Project } from '../project';
import type { AdminRequest, BaseConf, BaseRequest } from './protocols/base';
import type { Level, Profile, Role, UserName, UserView } from './protocols/models/User';
import { serviceProto, type ServiceType } from './protocols/serviceProto';

const AT = new Date('2026-03-01T08:00:00.001Z');
const ROLES: Role[] = ['admin', 'editor', 'viewer'];

const view = (name: Role, id: number): UserView => ({
    id,
    name,
    role: name,
    level: id as Level,
    nickname: id === 1 ? null : `the ${name}`,
    ...(id !== 1 && { avatar: id === 2 ? null : 'a.png' }),
    tags: ROLES.slice(0, id - 1),
    manager: id === 3 ? { id: 1, name: 'admin' } : null,
    createdAt: new Date(0),
    updatedAt: id === 2 ? AT : null,
});

const users = ROLES.map((role, i) => view(role, i + 1));

const named = (id: number): UserName | null => {
    const user = users.find((u) => u.id === id);
    return user ? { id, name: user.name } : null;
};

export const admin: Project<ServiceType> = {
    proto: serviceProto,

    serve(server) {
        server.flows.preApiCallFlow.push((call) => {
            const conf = call.service.conf as BaseConf;
            const role = ROLES.find((r) => `token-${r}` === (call.req as BaseRequest).token);
            if (conf.needLogin && !role) {
                void call.error('Please log in', { code: 'NEED_LOGIN' });
                return undefined;
            }
            if (role && conf.needRoles && !conf.needRoles.includes(role)) {
                void call.error(`Not for ${role}`, { code: 'NEED_ROLE' });
                return undefined;
            }
            return call;
        });
        server.flows.preApiCallFlow.push((call) => {
            const { reason } = call.req as Partial<AdminRequest>;
            if (reason === '') {
                void call.error('Say why', { code: 422 });
                return undefined;
            }
            return call;
        });
        server.implementApi('Login', (call) => {
            const user = users.find((u) => u.name === call.req.name);
            if (!user || call.req.password !== `${user.name}!`) {
                return call.error('Unknown name or password', { code: 'LOGIN_FAILED' });
            }
            return call.succ({ at: AT, token: `token-${user.role}`, user });
        });
        server.implementApi('users/List', (call) => {
            const { role, sortBy, order, after } = call.req;
            const found = users.filter((u) => (!role || u.role === role) && u.id > (after ?? 0));
            return call.succ({
                at: AT,
                users: order === 'asc' ? found : found.reverse(),
                next: found.length === 0 ? null : found.length,
                sortedBy: sortBy,
            });
        });
        server.implementApi('users/Create', (call) => {
            const { reason, ticket = 0, user, password } = call.req;
            const length = (reason ?? '').length + password.length + user.name.length + (user.nickname ?? '').length;
            const id = length + user.tags.length + ticket + (user.manager?.id ?? 0) + (user.avatar === null ? 1000 : 0);
            return call.succ({ at: AT, user: { id, createdAt: AT, level: user.level } });
        });
        server.implementApi('users/Update', (call) => call.succ({ at: AT, id: call.req.id, before: call.req.change }));
        server.implementApi('users/Ban', (call) => {
            const banned = call.req.ids.map(named);
            const state = banned.length === 0 ? 'none' : banned.includes(null) ? 'partly' : 'done';
            return call.succ({ at: call.req.until ?? AT, banned, state });
        });
        echo(server, 'Audit');
    },

    async play(caller) {
        for (const user of users) {
            await caller.call(
                'Login',
                { method: 'password', name: user.name, password: `${user.name}!` },
                { at: AT, token: `token-${user.role}`, user },
            );
        }
        const unknown = { message: 'Unknown name or password', code: 'LOGIN_FAILED' };
        await caller.refused('Login', { method: 'password', name: 'x', password: '!' }, unknown);

        const [token, reason] = ['token-admin', null];
        const needLogin = { message: 'Please log in', code: 'NEED_LOGIN' };
        const list = { sortBy: 'role', order: 'asc', after: null } as const;
        await caller.refused('users/List', list, needLogin);
        await caller.refused('users/Ban', { token: 'token-x', reason, ids: [], until: null }, needLogin);
        await caller.refused(
            'users/Ban',
            { token: 'token-editor', reason, ids: [], until: null },
            { message: 'Not for editor', code: 'NEED_ROLE' },
        );
        await caller.refused(
            'users/Ban',
            { token, reason: '', ids: [], until: null },
            { message: 'Say why', code: 422 },
        );

        const keys: (keyof Profile)[] = ['nickname', 'role', 'level', 'tags', 'birthday'];
        for (const sortBy of keys) {
            await caller.call('users/List', { ...list, token, sortBy }, { at: AT, users, next: 3, sortedBy: sortBy });
        }
        for (const user of users) {
            await caller.call(
                'users/List',
                { ...list, token: 'token-viewer', role: user.role },
                { at: AT, users: [user], next: 1, sortedBy: 'role' },
            );
        }
        await caller.call(
            'users/List',
            { ...list, token, order: 'desc', after: 1 },
            { at: AT, users: [users[2]!, users[1]!], next: 2, sortedBy: 'role' },
        );
        await caller.call(
            'users/List',
            { ...list, token, order: 'desc', after: 2 ** 32 },
            { at: AT, users: [], next: null, sortedBy: 'role' },
        );

        const fresh = { name: 'n', role: 'viewer', level: 1, nickname: null, tags: [], manager: null } as const;
        await caller.call(
            'users/Create',
            { token, reason, user: { ...fresh, tags: [] }, password: '' },
            { at: AT, user: { id: 1, createdAt: AT, level: 1 } },
        );
        await caller.call(
            'users/Create',
            {
                token,
                reason: 'new',
                ticket: 100,
                user: { ...fresh, level: 3, nickname: '', avatar: null, tags: ['a'], manager: { id: 9, name: 'x' } },
                password: 'secret',
            },
            { at: AT, user: { id: 1120, createdAt: AT, level: 3 } },
        );
        await caller.call(
            'users/Create',
            { token, reason, user: { ...fresh, level: 2, nickname: 'nick', avatar: '', tags: ['a', 'b'] }, password: 'p' },
            { at: AT, user: { id: 8, createdAt: AT, level: 2 } },
        );

        const changes: Partial<Profile>[] = [
            {},
            { nickname: null },
            { nickname: '' },
            { role: 'editor' },
            { level: 2 },
            { tags: [] },
            { birthday: AT },
            { nickname: 'n', role: 'admin', level: 3, tags: ['x', 'y'], birthday: new Date(1) },
        ];
        // in binary the packages read what is absent as null, also in a Partial
        for (const change of changes) {
            await caller.call(
                'users/Update',
                { token: 'token-editor', reason: 'why', id: 300, change },
                { at: AT, id: 300, before: caller.format === 'binary' ? { nickname: null, ...change } : change },
            );
        }

        await caller.call('users/Ban', { token, reason, ids: [], until: null }, { at: AT, banned: [], state: 'none' });
        await caller.call(
            'users/Ban',
            { token, reason, ids: [1, 300, 3], until: new Date(5) },
            { at: new Date(5), banned: [named(1), null, named(3)], state: 'partly' },
        );
        await caller.call(
            'users/Ban',
            { token, reason, ticket: 0, ids: [2], until: null },
            { at: AT, banned: [named(2)], state: 'done' },
        );

        for (const action of ['create', 'update', 'ban'] as const) {
            await caller.send('Audit', { kind: 'audit', version: 2, by: { id: 1, name: 'a' }, action, role: null });
        }
        for (const role of ROLES) {
            await caller.send('Audit', {
                kind: 'audit',
                version: 2,
                by: { id: 2 ** 40, name: '' },
                action: 'ban',
                role,
                detail: role === 'admin' ? null : role,
            });
        }
    },
};
