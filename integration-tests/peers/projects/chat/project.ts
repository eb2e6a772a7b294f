import { echo, type Project } from '../project';
import type { BaseConf, BaseRequest } from './protocols/base';
import type { ChatMessage } from './protocols/models/ChatMessage';
import type { User } from './protocols/models/User';
import { serviceProto, type ServiceType } from './protocols/serviceProto';

const SINCE = new Date('2020-02-29T12:00:00.500Z');
const DAY = new Date('2026-01-01T00:00:00Z');

const user = (name: string): User => ({ id: name.length, name, createdAt: SINCE });

const message = (id: number, sentAt: Date): ChatMessage => ({
    id,
    from: user('bob'),
    text: `message ${id}`,
    sentAt,
    attachments: [],
});

/** Old tokens are renewed. */
const renewed = (req: BaseRequest): { __ssoToken?: string } =>
    req.__ssoToken === 'old:bob' ? { __ssoToken: 'sso:bob' } : {};

export const chat: Project<ServiceType> = {
    proto: serviceProto,

    serve(server) {
        server.flows.preApiCallFlow.push((call) => {
            const conf = call.service.conf as BaseConf | undefined;
            const token = (call.req as BaseRequest).__ssoToken;
            if (conf?.needLogin !== false && token !== 'sso:bob' && token !== 'old:bob') {
                void call.error('Please log in', { code: 'NEED_LOGIN' });
                return undefined;
            }
            return call;
        });
        server.implementApi('user/Login', (call) => {
            const { username, password, remember } = call.req;
            if (password !== 'secret') {
                return call.error('Wrong password', { code: 'WRONG_PASSWORD' });
            }
            return call.succ({
                __ssoToken: `sso:${username}`,
                user: remember === undefined ? user(username) : { ...user(username), avatar: `${username}.png` },
                ...(remember && { lastSeen: DAY }),
            });
        });
        server.implementApi('Send', (call) => {
            const { text, attachments = [], replyTo = 0 } = call.req;
            if (text.trim() === '') {
                return call.error('Say something');
            }
            if (attachments.length > 2) {
                return call.error('Too many files', { code: 413 });
            }
            const mentions = text.split(' ').filter((word) => word.startsWith('@'));
            return call.succ({
                ...renewed(call.req),
                message: {
                    ...message(replyTo + 1, DAY),
                    text,
                    attachments,
                    ...(replyTo > 0 && { editedAt: SINCE }),
                    ...(mentions.length > 0 && { mentions }),
                },
            });
        });
        server.implementApi('Upload', (call) => {
            const { fileName, fileData, takenAt, tags } = call.req;
            return call.succ({
                ...renewed(call.req),
                attachment: {
                    url: `files/${fileName}`,
                    size: fileData.length,
                    ...(fileData.length > 0 && { head: fileData.slice(0, 2) }),
                },
                checksum: fileData.reduce((sum, byte) => sum + byte, 0),
                ...(takenAt && { takenAt }),
                tags: [...tags].reverse(),
                chunks: [fileData.slice(0, 3), fileData.slice(3)],
            });
        });
        server.implementApi('History', (call) => {
            const { roomId, before = DAY, limit = 1 } = call.req;
            return call.succ({
                ...renewed(call.req),
                messages: Array.from({ length: limit }, (_, i) => message(i, before)),
                hasMore: limit > 0,
                unread: limit > 0 ? { [roomId]: limit, '7': 0 } : {},
            });
        });
        echo(server, 'Chat', 'Typing');
    },

    async play(caller) {
        const __ssoToken = 'sso:bob';
        await caller.refused(
            'user/Login',
            { username: 'bob', password: 'guess' },
            { message: 'Wrong password', code: 'WRONG_PASSWORD' },
        );
        for (const remember of [undefined, false, true]) {
            await caller.call(
                'user/Login',
                { username: 'bob', password: 'secret', ...(remember !== undefined && { remember }) },
                {
                    __ssoToken,
                    user: remember === undefined ? user('bob') : { ...user('bob'), avatar: 'bob.png' },
                    ...(remember && { lastSeen: DAY }),
                },
            );
        }

        const needLogin = { message: 'Please log in', code: 'NEED_LOGIN' };
        await caller.refused('Send', { roomId: 'r', text: 'hi' }, needLogin);
        await caller.refused('History', { __ssoToken: '', roomId: 'r' }, needLogin);
        await caller.refused('Send', { __ssoToken, roomId: 'r', text: ' ' }, { message: 'Say something' });
        const file = { url: 'files/a.txt', size: 2 ** 40 };
        await caller.refused(
            'Send',
            { __ssoToken, roomId: 'r', text: 'x', attachments: [file, file, file] },
            { message: 'Too many files', code: 413 },
        );
        await caller.call('Send', { __ssoToken, roomId: 'r', text: 'hi' }, { message: { ...message(1, DAY), text: 'hi' } });
        await caller.call(
            'Send',
            {
                __ssoToken: 'old:bob',
                roomId: '',
                text: '@ann 日本 🎉 @bob',
                attachments: [file, { url: '', size: 0, head: new Uint8Array([0, 255]) }],
                replyTo: 300,
            },
            {
                __ssoToken,
                message: {
                    ...message(301, DAY),
                    text: '@ann 日本 🎉 @bob',
                    attachments: [file, { url: '', size: 0, head: new Uint8Array([0, 255]) }],
                    editedAt: SINCE,
                    mentions: ['@ann', '@bob'],
                },
            },
        );
        await caller.call(
            'Send',
            { __ssoToken, roomId: 'r', text: 'none', attachments: [] },
            { message: { ...message(1, DAY), text: 'none' } },
        );

        await caller.call(
            'Upload',
            { __ssoToken, fileName: 'empty', fileData: new Uint8Array(), tags: [] },
            {
                attachment: { url: 'files/empty', size: 0 },
                checksum: 0,
                tags: [],
                chunks: [new Uint8Array(), new Uint8Array()],
            },
        );
        const photo = Uint8Array.from({ length: 100_000 }, (_, i) => i);
        await caller.call(
            'Upload',
            { __ssoToken, fileName: 'photo', fileData: photo, takenAt: new Date(0), tags: ['a', '', 'b'] },
            {
                attachment: { url: 'files/photo', size: 100_000, head: photo.slice(0, 2) },
                checksum: photo.reduce((sum, byte) => sum + byte, 0),
                takenAt: new Date(0),
                tags: ['b', '', 'a'],
                chunks: [photo.slice(0, 3), photo.slice(3)],
            },
        );

        await caller.call(
            'History',
            { __ssoToken, roomId: 'lounge' },
            { messages: [message(0, DAY)], hasMore: true, unread: { lounge: 1, '7': 0 } },
        );
        await caller.call(
            'History',
            { __ssoToken, roomId: 'lounge', before: SINCE, limit: 3 },
            {
                messages: [message(0, SINCE), message(1, SINCE), message(2, SINCE)],
                hasMore: true,
                unread: { lounge: 3, '7': 0 },
            },
        );
        await caller.call('History', { __ssoToken, roomId: 'x', limit: 0 }, { messages: [], hasMore: false, unread: {} });

        await caller.send('Chat', { roomId: 'r', message: message(7, SINCE) });
        await caller.send('Chat', {
            roomId: 'r',
            message: {
                ...message(0, SINCE),
                from: { ...user('eve'), avatar: '' },
                editedAt: DAY,
                attachments: [{ url: 'x', size: 1, head: new Uint8Array([7]) }],
                mentions: [],
            },
        });
        await caller.send('Typing', { roomId: 'r', names: [] });
        await caller.send('Typing', { roomId: 'r', names: ['a', 'b'], until: DAY });
    },
};
