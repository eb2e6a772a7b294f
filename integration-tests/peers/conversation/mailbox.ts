/** What came in, in order, for whoever asks for the next one; asking waits. */
export class Mailbox<T> {
    private readonly items: T[] = [];
    private readonly takers: ((item: T) => void)[] = [];

    add(item: T): void {
        const taker = this.takers.shift();
        if (taker) {
            taker(item);
        } else {
            this.items.push(item);
        }
    }

    next(): Promise<T> {
        return this.items.length > 0
            ? Promise.resolve(this.items.shift()!)
            : new Promise((resolve) => this.takers.push(resolve));
    }
}
