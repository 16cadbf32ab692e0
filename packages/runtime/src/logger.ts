import { destination, type Logger as PinoLogger, pino } from 'pino';

export type Logger = PinoLogger;

/**
 * A structured logger. Nothing but ids, codes, counts and durations belongs into it; the paths
 * below are a second net for fields that carry secrets or personal data by their name.
 *
 * @param file path of a log file, `null` for standard output
 */
export function createLogger(options: { level: string; file: string | null }): Logger {
  return pino(
    {
      level: options.level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: [
          'text',
          'password',
          'secret',
          'token',
          'authorization',
          'cookie',
          'phone',
          '*.text',
          '*.password',
          '*.secret',
          '*.token',
          '*.authorization',
          '*.cookie',
          '*.phone',
        ],
        censor: '[redacted]',
      },
    },
    destination({ dest: options.file ?? 1, mkdir: true, sync: false }),
  );
}

/** A logger that drops everything, for tests and libraries that want one. */
export const silentLogger: Logger = pino({ level: 'silent' });
