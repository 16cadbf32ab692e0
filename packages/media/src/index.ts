export { differenceHash, hammingDistance, hashBands } from './difference-hash.ts';
export { CLEAN_LIMITS, type Limits, READ_LIMITS } from './limits.ts';
export { PICTURE_TYPES, type PictureType, pictureType } from './picture-kind.ts';
export {
  type CleanPicture,
  createPictures,
  type Outcome,
  type PictureFailure,
  type Pictures,
  type PictureText,
} from './pictures.ts';
