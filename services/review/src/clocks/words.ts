import { dictionary } from '@saring/web';

export const words = dictionary(
  {
    FIRST_LOOK: (ago: string) => `perlu dilihat ${ago}`,
    EARLY_WARNING: (ago: string) => `peringatan dini ${ago}`,
    VERDICT: (ago: string) => `tenggat ${ago}`,
    lateFIRST_LOOK: (ago: string) => `belum dilihat, lewat batas ${ago}`,
    lateEARLY_WARNING: (ago: string) => `belum ada peringatan, lewat batas ${ago}`,
    lateVERDICT: (ago: string) => `lewat tenggat ${ago}`,
  },
  {
    FIRST_LOOK: (ago: string) => `to be looked at ${ago}`,
    EARLY_WARNING: (ago: string) => `early warning ${ago}`,
    VERDICT: (ago: string) => `due ${ago}`,
    lateFIRST_LOOK: (ago: string) => `not looked at, late since ${ago}`,
    lateEARLY_WARNING: (ago: string) => `no warning, late since ${ago}`,
    lateVERDICT: (ago: string) => `overdue since ${ago}`,
  },
);
