import { DomUtils, parseDocument } from 'htmlparser2';

export interface S3Listing {
  readonly objects: readonly {
    readonly key: string;
    readonly bytes: number;
    readonly storedAt: Date;
  }[];
  /** Token of the next page; `null` on the last one. */
  readonly next: string | null;
}

/** Reads an answer of ListObjectsV2. */
export function readListing(xml: string): S3Listing {
  const document = parseDocument(xml, { xmlMode: true });
  const children = (name: string, of: Parameters<typeof DomUtils.getElementsByTagName>[1]) =>
    DomUtils.getElementsByTagName(name, of, true);
  const textOf = (name: string, of: Parameters<typeof DomUtils.getElementsByTagName>[1]): string =>
    DomUtils.textContent(children(name, of));
  return {
    objects: children('Contents', document).map(({ children: parts }) => ({
      key: textOf('Key', parts),
      bytes: Number(textOf('Size', parts)),
      storedAt: new Date(textOf('LastModified', parts)),
    })),
    next:
      textOf('IsTruncated', document) === 'true' ? textOf('NextContinuationToken', document) : null,
  };
}
