/** Shows the client that something takes long, once it does and where the client can show it. */
import type { Connection } from '../connection.ts';
import type { Host } from '../host.ts';
import type { Offer } from '../offer.ts';

/** Milliseconds before anything is shown, and between two reports. */
const patience = 1_000;
const interval = 250;

export interface Progress {
  /** Both count the same things. */
  report(done: number, total: number): void;
  end(): void;
}

let tokens = 0;

/** Begins something that may take long. */
export function beginProgress(connection: Connection, host: Host, offer: Offer, title: string): Progress {
  const token = `postmortem.${++tokens}`;
  let shown = false;
  let over = false;
  let last = 0;
  const tell = (value: object): void => connection.notify('$/progress', { token, value });
  const show = async (): Promise<void> => {
    try {
      await connection.request('window/workDoneProgress/create', { token });
    } catch {
      return;
    }
    if (over) return;
    shown = true;
    tell({ kind: 'begin', title, cancellable: false, percentage: 0 });
  };
  const callOff = offer.progress ? host.after(patience, () => void show()) : () => undefined;
  return {
    report(done, total) {
      if (!shown || host.elapsed() - last < interval) return;
      last = host.elapsed();
      tell({ kind: 'report', message: `${done} of ${total}`, percentage: Math.floor((100 * done) / Math.max(1, total)) });
    },
    end() {
      over = true;
      callOff();
      if (shown) tell({ kind: 'end' });
    },
  };
}
