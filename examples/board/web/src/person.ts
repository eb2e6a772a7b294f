import type { RoomMember } from './protocols/rt/RoomMember';

/** Somebody at the board. */
export interface Person {
  id: string;
  name: string;
  ink: string;
}

/** Each person once: who comes back may have two connections for some seconds. The server tells a colour, a space and a name. */
export function peopleOf(members: readonly RoomMember[]): readonly Person[] {
  const people = new Map<string, Person>();
  for (const { userId, data } of members) {
    const [ink = '', ...name] = (data ?? '').split(' ');
    people.set(userId ?? '', { id: userId ?? '', name: name.join(' '), ink });
  }
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name));
}
