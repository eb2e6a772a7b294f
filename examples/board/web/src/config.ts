/** Where the WebSocket is: on the page's own host, on the port that its server names. */
export async function wsUrl(): Promise<string> {
  const response = await fetch('config.json');
  const { wsPort } = (await response.json()) as { wsPort: number };
  return `ws://${location.hostname}:${wsPort}`;
}
