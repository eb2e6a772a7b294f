/** Where the chat is: on the page's own host, on the port that the page's server names. */
export async function chatAddress(): Promise<string> {
  const response = await fetch('config.json');
  if (!response.ok) {
    throw new Error(`The page's server answered ${response.status}`);
  }
  const { wsPort } = (await response.json()) as { wsPort: number };
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  return `${scheme}://${location.hostname}:${wsPort}`;
}
