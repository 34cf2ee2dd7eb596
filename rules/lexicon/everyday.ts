import { groups } from "./list.ts";

/** Words of everyday English that say the same, with the forms of a word that do not share a stem; a word stands once. */
export const EVERYDAY_SYNONYMS = groups(`
  person people individual human someone somebody
  man male guy dude gentleman fellow
  woman female lady
  child kid children youngster
  baby infant newborn
  teenager teen adolescent
  mother mom mum mommy
  father dad daddy
  grandmother grandma granny
  grandfather grandpa
  friend buddy pal
  police policeman cop officer
  doctor physician
  teacher instructor
  lawyer attorney
  worker laborer labourer
  boss supervisor
  couple duo pair two
  crowd throng
  dog puppy canine pup doggy
  cat kitten kitty feline
  car automobile auto
  truck lorry
  bicycle bike
  motorcycle motorbike
  airplane plane aeroplane
  boat vessel
  taxi cab
  street road roadway
  sidewalk pavement
  path trail pathway
  shop store
  restaurant diner eatery
  house home residence
  picture photo photograph image
  movie film
  television tv
  phone telephone cellphone cell
  couch sofa
  jacket coat
  pants trousers
  clothing clothes garment attire outfit apparel
  glasses eyeglasses spectacles
  sneaker trainer
  ocean sea
  shore beach seaside coast
  forest woods
  rock stone boulder
  trash garbage rubbish
  gift present
  beverage drink
  meal dinner supper
  game match
  speak talk speech
  say state tell
  shout yell scream
  chat converse conversation
  look watch gaze stare view
  see saw seen sight
  hear heard
  smile grin
  laugh laughter giggle
  cry weep
  begin start commence
  end finish
  stop halt cease quit
  close shut
  buy purchase
  sell sale sold
  get obtain acquire receive
  give hand
  grab seize
  carry bring
  throw toss fling
  jump leap hop
  walk stroll
  run jog
  sleep asleep slumber nap
  sit seat seated
  fix repair mend
  build construct
  make create
  choose choice pick select
  decide decision
  believe belief
  think thought
  know knowledge knew known
  understand comprehend understanding
  remember recall
  try attempt effort
  want desire wish
  like enjoy
  love adore
  hate dislike loathe
  allow permit let permission
  forbid prohibit ban
  ask inquire request
  agree concur agreement
  disagree disagreement
  refuse refusal
  deny denial
  buyer purchaser
  live reside dwell
  life alive living
  die death dead deceased mortality
  kill slay
  hide conceal
  find discover locate found
  lose loss lost
  keep retain
  leave depart departure left
  arrive arrival
  enter entry entrance
  go went gone
  come came
  travel journey trip
  happen occur
  exist existence
  seem appear
  change alter modify alteration modification
  destroy ruin destruction
  damage harm
  hurt injure injury
  protect protection
  attack assault
  defend defense defence
  fight battle
  win victory won
  fail failure
  succeed success
  gather collect assemble
  join unite
  separate split
  connect link connection
  contain include
  own possess have
  consider regard
  explain explanation
  describe description
  perform performance
  produce production
  solve solution
  analyze analyse analysis analytic
  compare comparison
  assume assumption
  conclude conclusion
  predict prediction forecast
  measure measurement
  evaluate assess assessment evaluation
  examine inspect examination
  investigate investigation
  recommend recommendation advise
  propose suggest proposal suggestion
  announce declare announcement declaration
  discuss discussion
  argue argument
  mention refer reference
  fund finance
  pay payment paid
  spend spent
  cost price expense
  cheap inexpensive
  expensive costly
  rich wealthy affluent
  poor destitute impoverished
  happy glad cheerful
  sad unhappy sorrowful
  angry mad furious
  afraid scared frightened fearful
  tired exhausted weary
  sick ill unwell
  hungry starving
  smart clever intelligent
  stupid foolish dumb
  beautiful pretty gorgeous lovely attractive
  ugly unattractive
  huge enormous gigantic massive
  small little tiny
  tall height high
  quick fast rapid swift speedy
  slow sluggish
  young youthful
  old elderly aged
  new recent
  easy simple ease
  hard difficult tough challenging difficulty
  important significant importance crucial vital essential key
  accurate accuracy
  wrong incorrect mistaken
  true truth
  false untrue
  main primary principal chief
  whole entire complete
  enough sufficient adequate
  many numerous
  different distinct
  similar alike
  strange odd weird unusual
  famous well-known renowned
  quiet silent silence
  loud noisy noise
  empty vacant
  full filled
  clean tidy
  dirty filthy
  wet soaked
  barefoot shoeless
  naked nude
  outdoors outside
  indoors inside
  near nearby close-by
  often frequently
  quickly rapidly
  maybe perhaps
  almost nearly
  problem issue trouble
  task job
  idea notion concept
  part piece
  amount quantity
  place location spot
  area region
  city town
  country nation
  company firm corporation
  money cash funds
  plan scheme
  rule regulation
  law statute
  danger risk hazard
  dangerous risky unsafe hazardous
  chance opportunity
  benefit advantage
  drawback disadvantage
  anger rage
  fear dread
  proof evidence
  color colour
  behavior behaviour
  favor favour
  center centre
  theater theatre
  gray grey
  labor labour
  neighbor neighbour
  organize organise
  recognize recognise
  realize realise
  gene genetic
  drug medication medicine pharmaceutical
  tumor tumour
  bacterium bacteria bacterial
  ability capable able capability
  generalize generalise generalization
  optimize optimise
  efficient efficiency
  robust robustness
  sensitive sensitivity
  specific specificity
  reliable reliability dependable
  dataset corpus
  feature attribute
  trial experiment
  move movement motion
  necessary necessity needed
  possible possibility
  probable likely
  visible visibility
  wide broad
  strength strong
  weight heavy weigh
  long length
  deep depth
  hot warm heat
  cold cool chilly`);

/** Pairs of everyday words that cannot both be true of the same. */
export const EVERYDAY_ANTONYMS = groups(`
  open closed
  open shut
  open close
  inside outside
  indoors outdoors
  inside outdoors
  outside indoors
  alive dead
  asleep awake
  sleep awake
  empty full
  wet dry
  clean dirty
  hot cold
  warm cold
  light dark
  day night
  early late
  happy sad
  happy unhappy
  happy angry
  rich poor
  young old
  tall short
  heavy light
  wide narrow
  thick thin
  deep shallow
  easy hard
  easy difficult
  simple complex
  simple complicated
  cheap expensive
  quiet loud
  quiet noisy
  safe dangerous
  safe unsafe
  true false
  right wrong
  same different
  similar different
  dressed naked
  alone together
  succeed fail
  success failure
  win lose
  accept refuse
  agree disagree
  agreement disagreement
  agree refuse
  admit deny
  confirm deny
  love hate
  like dislike
  remember forget
  find lose
  arrive leave
  arrive depart
  enter leave
  enter exit
  begin end
  begin stop
  start stop
  continue stop
  continue cease
  push pull
  buy sell
  give take
  lend borrow
  ascend descend
  float sink
  laugh cry
  smile frown
  attack defend
  build destroy
  create destroy
  include exclude
  support oppose
  approve reject
  approve disapprove
  permit prohibit
  legal illegal
  lawful unlawful
  allow prohibit
  allow ban
  require optional
  mandatory optional
  public private
  major minor
  hide reveal
  lock unlock
  visible invisible
  appear disappear
  connect disconnect
  trust distrust
  obey disobey
  honest dishonest
  patient impatient
  polite rude
  important unimportant
  significant insignificant
  important trivial
  relevant irrelevant
  useful useless
  helpful unhelpful
  careful careless
  certain uncertain
  clear unclear
  clear obscure
  able unable
  willing unwilling
  willing reluctant
  reluctant eager
  fair unfair
  equal unequal
  usual unusual
  normal abnormal
  ordinary extraordinary
  familiar unfamiliar
  popular unpopular
  pleasant unpleasant
  attractive unattractive
  beautiful ugly
  smart stupid
  strong weak
  brave afraid
  complete incomplete
  adequate inadequate
  appropriate inappropriate
  reliable unreliable
  valid invalid
  perfect imperfect
  mature immature
  formal informal
  direct indirect
  rational irrational
  regular irregular
  responsible irresponsible
  reversible irreversible
  compatible incompatible
  feasible infeasible
  practical impractical
  tractable intractable
  identical different
  distinguishable indistinguishable
  significant nonsignificant
  lethal harmless
  harmful harmless
  toxic nontoxic
  invasive noninvasive
  trivial nontrivial
  supervised unsupervised
  balanced unbalanced
  biased unbiased
  limited unlimited
  available unavailable
  aware unaware
  expected unexpected
  intended unintended
  changed unchanged
  change unchanged
  affected unaffected
  related unrelated
  safe toxic
  converge diverge
  overfit generalize
  exceed below
  superior inferior
  advantage disadvantage
  benefit harm
  beneficial harmful
  helpful harmful
  ally enemy
  friend enemy
  friendly hostile
  guilty innocent
  guilt innocence
  peace war
  peaceful violent
  victory defeat
  profit loss
  demand supply
  surplus deficit
  surplus shortage
  majority minority
  everyone nobody
  everything nothing
  everywhere nowhere
  always seldom
  permanent temporary
  constant varying
  constant variable
  fixed variable
  volatile stable
  natural artificial
  modern ancient
  urban rural
  married single
  married unmarried
  employed unemployed
  sick healthy
  healthy unhealthy
  hungry full
  barefoot shod
  sober drunk
  optimistic pessimistic
  serious funny
  interesting boring
  tight loose
  smooth rough
  soft hard
  sharp blunt
  straight curved
  upper lower
  top bottom
  front back
  near far
  left right
  north south
  east west
  first last
  increase unchanged
  decrease unchanged
  rise drop
  grow shrink
  expand shrink
  expand contract
  strengthen weaken
  shorten lengthen
  widen narrow
  speed slow
  stand sit
  stand lie
  walk sit
  run sit
  run sleep
  walk sleep
  play sleep
  work sleep`) as [string, string][];
