import { User } from './user/User';

/**
 * Something was said.
 *
 * ```ts
 * client.listenMsg('Chat', ({ room, content }) => {
 *     show<Content>(room && content);
 * });
 * ```
 */
export interface MsgChat {
    /**
     * @example
     * ```
     * @room({ name: '}' })
     * ```
     * or `{ name }`
     */
    room: string;
    from: User;
    content: { type: 'text'; text: string } | { type: 'image'; url: string; size?: { width: number; height: number } };
    time: Date;
}
