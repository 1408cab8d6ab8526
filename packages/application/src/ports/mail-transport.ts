import type { MailSettings } from '../contract/index.ts';

/** The mail server with its password, as it is used. */
export interface MailServer extends MailSettings {
  readonly password: string | undefined;
}

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Without brackets. Sending again uses the same, so that the receiver can tell that it is one mail. */
  readonly messageId: string;
}

/** One connection. Neither call waits for ever. */
export interface MailConnection {
  /** Whether the server is there and lets us in. @throws what went wrong, at once when nobody wants it any more */
  verify(): Promise<void>;
  /** Hands a letter over and waits for the answer, whatever happens to the program. @throws what went wrong */
  send(from: string, letter: Letter): Promise<void>;
  close(): void;
}

/** How letters leave the house. */
export interface MailTransport {
  connect(server: MailServer): MailConnection;
  /** The server was handed the whole mail and did not answer: it may have arrived. */
  mayHaveArrived(error: unknown): boolean;
  /** What went wrong, in Chinese, for the administrator. */
  faultOf(error: unknown): string;
}
