/** A writer that never rejects: whoever writes can do nothing about a line that is cut, and who can is told by `onError`. */
import type { Message, MessageWriter } from 'vscode-languageserver';

export class Outbox implements MessageWriter {
  /** Resolves when everything written so far has got through or is lost. */
  sent: Promise<void> = Promise.resolve();

  constructor(private readonly writer: MessageWriter) {}

  get onError(): MessageWriter['onError'] {
    return this.writer.onError;
  }

  get onClose(): MessageWriter['onClose'] {
    return this.writer.onClose;
  }

  async write(message: Message): Promise<void> {
    // Messages are written in order, so the last is the last to get through.
    this.sent = this.writer.write(message).catch(() => undefined);
    await this.sent;
  }

  end(): void {
    this.writer.end();
  }

  dispose(): void {
    this.writer.dispose();
  }
}
