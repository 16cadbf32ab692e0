/** Most characters (UTF-16 units) of one message; longer ones are refused, never cut. */
export const MAX_TEXT_LENGTH = 20_000;
/** Most bytes of a request body without files. */
export const MAX_BODY_BYTES = 256 * 1024;
/** Most bytes of one uploaded image or document. */
export const MAX_FILE_BYTES = 8 * 1024 * 1024;
