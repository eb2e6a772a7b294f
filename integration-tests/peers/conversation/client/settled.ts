/** Whether the promise has an outcome by now. */
export function settled(promise: Promise<unknown>): Promise<boolean> {
    const outcome = promise.then(
        () => true,
        () => true,
    );
    return Promise.race([outcome, new Promise<boolean>((resolve) => setTimeout(() => resolve(false)))]);
}
