/** What one of each item costs, in cents. */
export class PriceList {
    private readonly prices = new Map([
        ['tea', 320],
        ['coffee', 590],
        ['cocoa', 450],
    ]);

    of(item: string): number | undefined {
        return this.prices.get(item);
    }

    set(item: string, cents: number): void {
        this.prices.set(item, cents);
    }
}
