/** Something that happens once, for everybody who waits for it. */
class Event {
    happen: () => void = () => {};
    readonly happened = new Promise<void>((resolve) => (this.happen = resolve));
}

/** Named gates at which handlers wait, so that the test decides when a call goes on, without any clock. */
export class Gates {
    private readonly reached = new Map<string, Event>();
    private readonly opened = new Map<string, Event>();

    /** Stands at the gate until it is opened. */
    async pass(gate: string): Promise<void> {
        at(this.reached, gate).happen();
        await at(this.opened, gate).happened;
    }

    /** Waits until somebody stands at the gate. */
    entered(gate: string): Promise<void> {
        return at(this.reached, gate).happened;
    }

    open(gate: string): void {
        at(this.opened, gate).happen();
    }
}

function at(events: Map<string, Event>, gate: string): Event {
    const event = events.get(gate) ?? new Event();
    events.set(gate, event);
    return event;
}
