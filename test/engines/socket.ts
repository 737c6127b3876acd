/**
 * Commands and events over a WebSocket, for both DevTools and WebDriver BiDi: JSON messages, with responses matched by
 * id.
 */

export type Params = Readonly<Record<string, unknown>>;
type Answer = Record<string, unknown>;

export interface Socket {
  /**
   * Sends a command and returns its result. Rejects if the browser refuses or has gone.
   * @param session DevTools session of a page
   */
  readonly send: (method: string, params?: Params, session?: string) => Promise<Answer>;
  /** Calls `heard` for every event. */
  readonly onEvent: (heard: (method: string, params: Answer, session: string | undefined) => void) => void;
  readonly close: () => void;
}

/** Connects to a browser. @param url `ws://…` */
export async function connect(url: string): Promise<Socket> {
  const socket = new WebSocket(url);
  const waiting = new Map<
    number,
    { readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void }
  >();
  const hearers: Parameters<Socket['onEvent']>[0][] = [];
  let last = 0;
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error(`cannot connect to ${url}`)));
  });
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as {
      id?: number;
      method?: string;
      params?: Answer;
      result?: Answer;
      error?: unknown;
      message?: string;
      sessionId?: string;
    };
    if (message.id === undefined) {
      for (const heard of hearers) heard(message.method ?? '', message.params ?? {}, message.sessionId);
      return;
    }
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error === undefined) asked?.resolve(message.result ?? {});
    else asked?.reject(new Error(`${JSON.stringify(message.error)} ${message.message ?? ''}`));
  });
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('the browser is gone'));
    waiting.clear();
  });
  return {
    send: (method, params = {}, session) =>
      new Promise((resolve, reject) => {
        if (socket.readyState !== WebSocket.OPEN) return reject(new Error('the browser is gone'));
        last += 1;
        waiting.set(last, { resolve, reject });
        socket.send(
          JSON.stringify({ id: last, method, params, ...(session === undefined ? {} : { sessionId: session }) }),
        );
      }),
    onEvent: (heard) => void hearers.push(heard),
    close: () => socket.close(),
  };
}
