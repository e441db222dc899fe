import { type Inflection, paradigms, words } from '../facts.ts'

const CONSONANT = '[bcdfghjklmnpqrstvwxz]'

export const inflection: Inflection = {
  order: {
    type: 'before',
    words: words(`of for on in to at with by from under against between d de general elect designate extraordinary
      martial major plenipotentiary`),
  },
  nouns: paradigms(`
    (.*)child                       $1child/ren
    foot                            feet/_
    tooth                           teeth/_
    goose                           geese/_
    mouse                           mice/_
    ox                              ox/en
    (criteri|phenomen)on            $1/on|a
    (dat|bacteri)um                 $1/um|a
    (medi|memorand|referend)um      $1/um|ums|a
    (ind|append|matr)(?:e|i)x       $&/es  $1/ices
    (alumn|nucle)us                 $1/us|i
    formula                         formula/_|s|e
    quiz                            quizz/es
    (?:series|species|corps|aircraft|sheep|means|police|news)  $&/_
    (?:hu|ger|ro|otto|talis|caravan|sha)man  $&/_|s
    (.*)man                         $1m/an|en
    (.*[^aeiou])y                   $1/y|ies
    (.*)is                          $1/is|es
    (.*(?:wi|li|kni))fe             $1/fe|ves
    (.*(?:lea|hal|shel|thie|loa|wol|cal|sel|el))f  $1/f|fs|ves
    .*(?:s|x|z|ch|sh)               $&/_|es
    .*${CONSONANT}o                 $&/_|s|es
    .*                              $&/_|s`),
  adjectives: paradigms('.*  $&/_'),
  persons: [],
  verbs: paradigms(`
    hold                            h/olds|eld|olding
    lay                             la/ys|id|ying
    pay                             pa/ys|id|ying
    say                             sa/ys|id|ying
    win                             w/ins|on|inning
    meet                            me/ets|t|eting
    make                            ma/kes|de|king
    take                            t/akes|ook|aken|aking
    give                            g/ives|ave|iven|iving
    lead                            le/ads|d|ading
    send                            sen/ds|t|ding
    build                           buil/ds|t|ding
    withdraw                        withdr/aws|ew|awn|awing
    swear                           sw/ears|ore|orn|earing
    begin                           beg/ins|an|un|inning
    (.*[^aeiou])y                   $1/y|ies|ied|ying
    (.*)e                           $1/e|es|ed|ing
    .*(?:s|x|z|ch|sh)               $&/_|es|ed|ing
    .*[aeiou]([bdglmnprt])          $&/_|s|ed|ing  $&$1/ed|ing
    .*                              $&/_|s|ed|ing`),
  possessed: [],
  never: [],
  former: ['ex'],
  joined: 's',
  likeness: { least: 3, endings: 's|es|ies|ied|ed|ing', twins: ['iy'] },
}
