/** Frames of a stack: where, in our own code and in what it uses. They hold no values. */
const frames = (stack = ''): string[] =>
  stack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at .*(:\d+:\d+\)?|<anonymous>\)?)$/.test(line))
    .slice(0, 12);

/**
 * What of a message may be written down: e-mail addresses, numbers long enough to be somebody's, tokens, and whatever stands
 * in quotation marks, in which databases and parsers repeat what a person wrote.
 */
export const withoutPersons = (text: string): string =>
  text
    .replace(/"[^"]*"|'[^']*'|`[^`]*`|«[^»]*»|“[^”]*”/g, '[…]')
    .replace(/[^\s@<>,;:]+@[^\s@<>,;:]+/g, '[e-mail]')
    .replace(/\+?\d(?:[ .-]?\d){6,}/g, '[number]')
    .replace(/[\w-]{24,}/g, '[token]')
    .slice(0, 300);

export interface RedactedError {
  name: string;
  message: string;
  /** PostgreSQL's or Node's name for it: `23505`, `ECONNREFUSED`. */
  code?: string;
  /** The constraint that was broken, and its table: names of ours. */
  constraint?: string;
  table?: string;
  frames: string[];
  cause?: RedactedError;
}

/** PostgreSQL's messages stay out: they repeat the values of the row. */
const isFromDatabase = (error: object): boolean => 'severity' in error && 'code' in error;

function messageOf(error: Error): string {
  if (isFromDatabase(error)) return 'refused by the database';
  // A parser quotes what it could not read.
  return error instanceof SyntaxError ? 'cannot be read' : withoutPersons(error.message);
}

const textIn = (error: object, name: string): string | undefined => {
  const value = (error as Record<string, unknown>)[name];
  return typeof value === 'string' ? value.slice(0, 100) : undefined;
};

/** An error as it may stand in a log: what kind it is and where it was, nothing of what it was about. */
export function redactedError(error: Error): RedactedError {
  const isDatabase = isFromDatabase(error);
  const [code, constraint, table] = [
    textIn(error, 'code'),
    isDatabase ? textIn(error, 'constraint') : undefined,
    isDatabase ? textIn(error, 'table') : undefined,
  ];
  return {
    name: error.name,
    message: messageOf(error),
    ...(code !== undefined && { code }),
    ...(constraint !== undefined && { constraint }),
    ...(table !== undefined && { table }),
    frames: frames(error.stack),
    ...(error.cause instanceof Error && { cause: redactedError(error.cause) }),
  };
}

/** The region of a network, too large to be a person: a /24 of IPv4, a /48 of IPv6. */
export function shortenedAddress(network: string): string {
  if (network.includes(':')) return `${network.split(':').slice(0, 3).join(':')}::/48`;
  return network.replace(/\.\d+$/, '.0/24');
}
