/** What is special about a server; `Variant` in Java says what each means. */
export type Variant =
    | 'PLAIN'
    | 'ENCRYPTED'
    | 'GARBLED'
    | 'TALKATIVE'
    | 'IMPATIENT'
    | 'WATCHFUL'
    | 'WELCOMING'
    | 'RELAYED';

/** What can be asked of a server; `Verb` in Java says what each means. */
export type Verb =
    | 'entered'
    | 'open'
    | 'heard'
    | 'joined'
    | 'left'
    | 'connections'
    | 'broadcast'
    | 'entrance'
    | 'kick'
    | 'stop'
    | 'stopGracefully'
    | 'stopped'
    | 'restart'
    | 'log'
    | 'swallow'
    | 'cut';

/** A server that the test has opened for us. */
export class TestServer {
    private constructor(
        private readonly control: string,
        private readonly id: string,
        readonly url: string,
    ) {}

    static async open(control: string, cell: string, variant: Variant): Promise<TestServer> {
        const [id, url] = (await post(`${control}/server?${cell}&variant=${variant}`)).split(' ');
        return new TestServer(control, id!, url!);
    }

    ask(verb: Verb, argument = ''): Promise<string> {
        return post(`${this.control}/${verb}?server=${this.id}`, argument);
    }

    async close(): Promise<void> {
        await post(`${this.control}/close?server=${this.id}`);
    }
}

async function post(url: string, body = ''): Promise<string> {
    const response = await fetch(url, { method: 'POST', body });
    const text = await response.text();
    if (response.status !== 200) {
        throw new Error(`${url}: ${text}`);
    }
    return text;
}
