import { type Inflection, paradigms, words } from '../facts.ts'

const CONSONANT = '[bcdfghjklmnpqrstvwxz]'

export const inflection: Inflection = {
  order: {
    type: 'before',
    words:
      words(`of for on in to at with by from under against between without within over after before into through up out
      off d de general elect designate extraordinary martial major plenipotentiary public apparent laureate emeritus`),
  },
  nouns: paradigms(`
    (.*)child                       $1child/ren
    (.*)person                      $1person/_|s  $1people/_
    (.*eau)                         $1/_|s|x
    foot                            feet/_
    tooth                           teeth/_
    goose                           geese/_
    mouse                           mice/_
    louse                           lice/_
    die                             d/ies|ice
    penny                           penn/y|ies  pence/_
    money                           mone/y|ys  monies/_
    ox                              ox/en
    gas|bus                         $&/_|es|ses
    (corp|temp)us                   $1/us|ora
    (gen|op)us                      $1/us|uses|era
    (criteri|phenomen|automat)on    $1/on|ons|a
    (paparazz|graffit)o             $1/o|i
    (dat|bacteri|strat|errat)um      $1/um|a
    (.*i|memorand|referend|curricul|spectr|addend|ultimat|for|maxim|minim|optim|continu|plen)um  $1/um|ums|a
    (ind|append|matr|vert|vort|ap)(?:e|i)x  $&/es  $1/ices
    (alumn|nucle|stimul|bacill|radi|fung|cact|foc|loc|syllab|termin|thesaur|emerit)us  $1/us|uses|i
    (alumn|larv|alg|vertebr|antenn|nebul|supernov)a  $1/a|ae|as
    (schem|stigm)a                  $1/a|as|ata
    formula                         formula/_|s|e
    (qui|fe|whi)z                   $1zz/es
    (?:series|species|corps|(?:air|space|hover|water)?craft|sheep|deer|salmon|offspring|trout|bison|moose|swine|means|innings|police|news)  $&/_
    (?:headquarters|crossroads|barracks|chassis|debris|rendezvous|bourgeois|gallows)  $&/_
    (?:.*hu|ger|ro|nor|brah|otto|turco|talis|caravan|sha)man  $&/_|s
    (.*)man                         $1m/an|en
    (.*(?:[^aeiou]|qu))y            $1/y|ies
    (ir|pelv|trell|probosc|.*opol)is  $1is/_|es
    (.*)is                          $1/is|es
    (.*(?:wi|li|kni))fe             $1/fe|ves
    (.*(?:lea|hal|shel|thie|loa|wol|cal|sel|el|shea|scar|dwar|whar|hoo))f  $1/f|fs|ves
    (?:.*(?:mon|olig|ri|hier)ar|stoma|epo|eunu|lo|te|cze)ch  $&/_|s
    .*(?:s|x|z|ch|sh)               $&/_|es
    .*${CONSONANT}o                 $&/_|s|es
    .*                              $&/_|s`),
  adjectives: paradigms('.*  $&/_'),
  persons: [],
  // there is one of each
  places: paradigms('.*  $&/_'),
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
  genitives: [],
  never: [],
  former: ['ex'],
  joined: 's',
  bareApostrophe: true,
  likeness: { least: 3, endings: 's|es|ies|ied|ed|ing', twins: ['iy'] },
}
