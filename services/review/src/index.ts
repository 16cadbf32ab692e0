export { invitePerson, resetPerson } from './accounts/people.ts';
export { PersonInput } from './accounts/person-input.ts';
export type { ReviewContext } from './context.ts';
export { createReview } from './create-review.ts';
export { decide } from './decisions/decide.ts';
export { DecisionInput, SecondReviewInput } from './decisions/input.ts';
export { reviewAgain } from './decisions/review-again.ts';
export type { Signer } from './decisions/signer.ts';
