import type { DeskFileRow } from '@saring/database';
import type { JSX } from 'preact';

/** Files as downloads: what strangers send is never opened in the console. */
export function FileList(props: {
  readonly files: readonly DeskFileRow[];
  readonly label: string;
}): JSX.Element | null {
  if (props.files.length === 0) return null;
  return (
    <ul>
      {props.files.map((file, index) => (
        <li key={file.id}>
          <a href={`/konsol/berkas/${file.id}`} download>
            {props.label} {index + 1}
          </a>{' '}
          <span class="small">
            {file.mediaType} · {Math.ceil(file.bytes / 1024)} KB
          </span>
        </li>
      ))}
    </ul>
  );
}
