/** A number from 0 up to, not including, 1: chance, passed in so that tests know it beforehand. */
export type Random = () => number;
