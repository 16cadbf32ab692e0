/** Sixteen digits of the issuers in use (Visa, Mastercard, JCB, GPN), or fifteen of American Express. */
const CARD = /^(?:(?:4\d|5[1-5]|2[2-7]|35|6[0-5])\d{14}|3[47]\d{13})$/u;

/** Whether digits have a payment card's form and check digit (ISO/IEC 7812-1, Luhn). */
export function isPaymentCard(digits: string): boolean {
  return CARD.test(digits) && hasLuhnCheck(digits);
}

function hasLuhnCheck(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - i));
    const doubled = i % 2 === 0 ? digit : digit * 2;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
