// The page's side of the door: its types stand with the app that opens it.
export type * from '../../src/app/page/door.ts';
