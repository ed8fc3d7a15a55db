// Finding a matter from a few words: by shared pairs of characters over titles and other names, and by pinyin for
// people who type letters. Ranks what it is given; it keeps no index.
export { type Findable, findMatters } from './find-matters.ts'
