import { readdirSync, readFileSync } from 'node:fs';

/** What a process used so far; from /proc, so zero where there is none. */
interface ProcessUse {
  readonly cpuSeconds: number;
  readonly residentMb: number;
  readonly peakMb: number;
}

/** Clock ticks of Linux a second. */
const TICKS = 100;

export function useOf(pid: number): ProcessUse {
  const stat = fieldsOf(pid);
  const status = read(`/proc/${pid}/status`);
  const megabytes = (name: string) =>
    Math.round(Number(new RegExp(`^${name}:\\s+(\\d+)`, 'mu').exec(status)?.[1] ?? 0) / 1024);
  return {
    cpuSeconds: (Number(stat[11] ?? 0) + Number(stat[12] ?? 0)) / TICKS,
    residentMb: megabytes('VmRSS'),
    peakMb: megabytes('VmHWM'),
  };
}

/** CPU time of a server and its children, those that have ended too. */
export function cpuOfTree(pid: number): number {
  const own = fieldsOf(pid);
  // The third to sixth counters: user and system time, of itself and of children that ended.
  const mine = [11, 12, 13, 14].reduce((sum, at) => sum + Number(own[at] ?? 0), 0) / TICKS;
  const children = numbers().filter((each) => Number(fieldsOf(each)[1]) === pid);
  return children.reduce((sum, child) => sum + useOf(child).cpuSeconds, mine);
}

/** Fields after the name, which may hold spaces: the state comes first, then the parent. */
const fieldsOf = (pid: number): string[] =>
  read(`/proc/${pid}/stat`)
    .replace(/^.*\) /su, '')
    .split(' ');

function numbers(): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/u.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
