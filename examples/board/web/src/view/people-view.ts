import type { Person } from '../person';
import { byId, create } from './dom';

/** For how long somebody is still shown who has gone. */
const JUST_GONE = 30_000;

/** Who is there, and who has just gone. */
export class PeopleView {
  private readonly list = byId('people', HTMLUListElement);
  private readonly count = byId('people-count', HTMLSpanElement);
  private people: readonly Person[] | undefined;
  private me: string | undefined;
  private readonly gone = new Map<string, Person>();

  constructor(private readonly notice: (text: string) => void) {}

  find(id: string): Person | undefined {
    return this.people?.find((person) => person.id === id);
  }

  show(people: readonly Person[], me: string | undefined): void {
    const before = this.people ?? people;
    this.people = people;
    this.me = me;
    people.filter((person) => !has(before, person)).forEach(({ name }) => this.notice(`${name} is here`));
    before.filter((person) => !has(people, person)).forEach((person) => this.goes(person));
    this.render();
  }

  /** Nobody is there, as one is somewhere else. */
  clear(): void {
    this.people = undefined;
    this.gone.clear();
    this.render();
  }

  private goes(person: Person): void {
    this.notice(`${person.name} has gone`);
    this.gone.set(person.id, person);
    window.setTimeout(() => {
      if (this.gone.get(person.id) === person) {
        this.gone.delete(person.id);
        this.render();
      }
    }, JUST_GONE);
  }

  private render(): void {
    const people = this.people ?? [];
    people.forEach(({ id }) => this.gone.delete(id));
    this.count.textContent = String(people.length);
    this.list.replaceChildren(
      ...people.map((person) => item(person, person.id === this.me ? 'you' : '', '')),
      ...[...this.gone.values()].map((person) => item(person, 'just gone', 'gone')),
    );
  }
}

function has(people: readonly Person[], { id }: Person): boolean {
  return people.some((person) => person.id === id);
}

function item({ name, ink }: Person, remark: string, className: string): HTMLLIElement {
  const letter = create('span', `avatar fill-${ink}`, ([...name][0] ?? '?').toUpperCase());
  letter.setAttribute('aria-hidden', 'true');
  return create('li', className, letter, create('span', 'name', name), create('span', 'remark', remark));
}
