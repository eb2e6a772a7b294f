import { Role } from './Role';

/**
 * A user, as others see him.
 *
 * Passwords & the like are not in it: see <https://example.com/users>.
 */
export interface User {
    /** Never changes */
    id: string;
    name: string;
    role: Role;
    avatar: string | null;
    /** @deprecated use `lastSeen` */
    seen?: Date;
    lastSeen?: Date;
}
