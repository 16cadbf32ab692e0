/**
 * Version of the folding. Stored with every row, index snapshot and decision made from folded
 * text; raise it with any change that can fold a text differently, and never mix two versions in
 * one index.
 */
export const FOLD_VERSION = 2;
