import { PROVINCE_CODES } from './province-codes.ts';

const SHAPE = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)\d\d(\d{4})$/u;

/**
 * Whether 16 digits have the structure of a NIK or a family card number: province, regency and
 * district code, a date (a woman's day of birth is raised by 40), a running number that is not
 * zero. Source: Permendagri 96/2019 and Kemendagri region codes.
 */
export function isIdentityNumber(digits: string): boolean {
  const parts = SHAPE.exec(digits);
  if (parts === null) return false;
  const [, province = '', regency = '', district = '', dayText = '', monthText = '', run = ''] =
    parts;
  const day = Number(dayText) > 40 ? Number(dayText) - 40 : Number(dayText);
  const month = Number(monthText);
  return (
    PROVINCE_CODES.has(province) &&
    regency !== '00' &&
    district !== '00' &&
    day >= 1 &&
    day <= 31 &&
    month >= 1 &&
    month <= 12 &&
    run !== '0000'
  );
}
