import { execFileSync } from 'node:child_process';

/**
 * The words of a PDF as a reader sees them, in lines that were joined again; `null` where the
 * machine has no pdftotext (poppler-utils), which is printed.
 */
export function pdfText(pdf: Buffer): string | null {
  try {
    const text = execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' });
    return text.replace(/\s+/gu, ' ');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      process.stdout.write('pdftotext is not installed: the words of PDFs are not looked at\n');
      return null;
    }
    throw error;
  }
}
