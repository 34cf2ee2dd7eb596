import { groups } from "./list.ts";

/** Each line a word and then narrower ones: what holds of a dog holds of an animal, not the other way round. */
export const KINDS = groups(`
  person man woman child adult boy girl guy lady gentleman teenager player worker athlete performer official student
  person doctor nurse patient teacher artist driver tourist customer soldier friend relative expert leader member
  person passenger pedestrian visitor guest host speaker writer author reader user citizen voter owner employee
  person swimmer runner cyclist skier skater surfer climber hiker dancer diver golfer jogger biker rider walker
  person scientist researcher participant volunteer reviewer engineer developer lawyer judge politician president
  person king queen prince princess priest monk bride groom baby kid infant toddler youth elder neighbor stranger
  person winner loser victim criminal thief murderer suspect prisoner immigrant refugee founder director manager
  man boy husband father brother son uncle grandfather gentleman groom king prince waiter actor salesman businessman
  man fisherman fireman policeman cowboy monk priest guy dude
  woman girl wife mother sister daughter aunt grandmother lady bride queen princess waitress actress businesswoman
  child boy girl baby infant toddler son daughter kid schoolboy schoolgirl
  adult man woman parent father mother grandparent grandfather grandmother
  parent mother father mom dad
  relative parent child mother father brother sister son daughter husband wife uncle aunt cousin grandparent
  relative grandmother grandfather nephew niece
  family parent couple
  spouse husband wife
  sibling brother sister
  worker employee builder carpenter plumber electrician mechanic farmer miner janitor cleaner clerk waiter cook chef
  worker fireman firefighter policeman baker butcher welder painter gardener laborer nurse teacher
  athlete player runner swimmer cyclist skier skater surfer climber boxer wrestler gymnast sprinter golfer jogger
  player goalie quarterback pitcher batter catcher
  performer actor actress dancer musician singer comedian magician acrobat clown juggler
  musician guitarist drummer pianist violinist singer rapper cellist
  artist painter sculptor musician dancer singer photographer
  official judge senator minister mayor governor president officer congressman
  soldier marine officer sergeant captain general
  group crowd team band family crew gang audience class couple trio pair committee
  crowd audience
  team crew squad
  organization company agency firm corporation university school hospital charity government department bank
  organization institution association union club church army
  company firm business corporation employer startup manufacturer
  government administration congress parliament senate
  animal dog cat horse cow pig sheep goat bird fish rabbit mouse rat monkey bear lion tiger elephant deer wolf fox
  animal donkey camel duck chicken goose turtle snake lizard frog whale dolphin seal insect puppy kitten pet mammal
  animal turkey eagle owl penguin bee butterfly spider ant crab shark zebra giraffe kangaroo squirrel
  mammal dog cat horse cow pig sheep whale dolphin mouse rat bear human
  dog puppy hound poodle labrador terrier beagle collie bulldog retriever shepherd dachshund greyhound
  cat kitten
  horse pony mare stallion
  bird duck chicken goose eagle owl penguin parrot pigeon seagull crow sparrow turkey swan
  fish shark salmon trout tuna
  insect bee ant butterfly fly mosquito beetle
  pet dog cat puppy kitten hamster
  rodent mouse rat hamster squirrel
  plant tree flower grass bush shrub weed crop fern
  tree oak pine palm maple birch willow
  flower rose tulip daisy lily sunflower
  vehicle car truck bus van bicycle motorcycle train boat ship plane taxi cab tractor scooter ambulance wagon tram jeep
  vehicle bike suv automobile airplane helicopter motorbike
  car taxi cab jeep sedan convertible
  boat canoe kayak sailboat raft yacht ferry ship rowboat
  aircraft plane airplane helicopter jet glider
  bicycle tricycle
  clothing shirt pants dress coat jacket hat shoe sock glove jeans sweater skirt suit tie scarf uniform shorts vest
  clothing robe apron costume gown hoodie blouse swimsuit bikini tshirt t-shirt sweatshirt trousers cap belt boot
  pants jeans trousers shorts slacks
  shirt t-shirt tshirt blouse polo tee
  hat cap helmet beanie
  headgear hat cap helmet beanie
  shoe boot sneaker sandal slipper heel
  footwear shoe boot sneaker sandal
  eyewear glasses sunglasses goggles
  jewelry necklace bracelet ring earring watch
  costume uniform
  food bread meat fruit vegetable cake pizza sandwich cheese rice soup salad meal fish chicken egg pasta candy snack
  food hamburger burger hotdog breakfast lunch dinner apple banana ice-cream steak noodle dessert cookie chocolate
  fruit apple banana orange grape strawberry watermelon lemon peach pear melon pineapple cherry
  vegetable carrot potato tomato onion lettuce cabbage pea bean corn broccoli pumpkin
  meal breakfast lunch dinner supper
  dessert cake cookie pie
  meat beef pork chicken steak ham bacon sausage
  drink water beer wine coffee tea juice milk soda alcohol coke beverage
  alcohol beer wine whiskey vodka
  beverage water beer wine coffee tea juice milk soda coke
  instrument guitar piano drum violin trumpet flute cello saxophone harp banjo trombone clarinet keyboard accordion
  sport soccer football basketball baseball tennis golf hockey volleyball rugby cricket swimming skiing wrestling boxing
  sport karate surfing badminton lacrosse gymnastics judo snowboarding
  game soccer football basketball baseball tennis golf hockey volleyball rugby cricket chess poker cards checkers match
  art painting sculpture drawing music mural
  martial-art karate judo
  toy doll ball kite puzzle lego frisbee balloon
  furniture chair table couch sofa bed desk bench stool shelf dresser
  seat chair bench stool couch sofa
  bed crib hammock cot
  tool hammer saw drill shovel wrench screwdriver knife rake axe broom
  weapon gun knife sword rifle pistol bow spear bomb
  gun rifle pistol shotgun revolver
  device phone camera computer laptop machine radio television tablet cellphone microphone
  machine computer engine tractor drill crane robot
  computer laptop tablet pc
  container box bag bottle cup bucket basket jar can bowl barrel bin
  bag backpack purse suitcase sack luggage
  building house church school store shop hospital hotel museum restaurant barn tower skyscraper castle cathedral temple
  building library station office apartment warehouse factory garage bakery
  house cottage mansion cabin
  home house apartment
  store shop supermarket bakery market
  restaurant cafe diner bar pub
  room kitchen bedroom bathroom classroom office lobby studio hallway basement
  structure building bridge tower house wall fence barn
  road street highway avenue alley lane freeway
  path trail sidewalk
  water ocean sea lake river pond pool stream waterfall wave puddle
  ocean sea
  land beach field mountain desert hill island
  hill mountain cliff dune
  place city town village country park street beach building
  city town metropolis capital
  town village
  area city town park field region
  country nation
  weather rain snow storm wind
  precipitation rain snow hail
  color red blue green yellow orange purple pink brown black white gray
  emotion anger fear joy happiness sadness love hate
  document letter report book contract newspaper article memo paper will
  publication book newspaper magazine journal article
  book novel textbook bible
  money dollar cash coin cent euro pound
  limb arm leg
  season summer winter spring autumn fall
  meeting conference interview summit
  crime theft murder robbery fraud assault
  disease cancer diabetes infection flu malaria asthma tuberculosis hiv stroke pneumonia
  cancer tumor leukemia lymphoma melanoma carcinoma
  drug medication antibiotic aspirin statin insulin opioid
  medication antibiotic aspirin statin insulin antidepressant
  molecule protein dna rna peptide lipid
  protein enzyme antibody kinase receptor collagen hemoglobin
  organ heart liver kidney lung brain stomach skin
  cell neuron lymphocyte macrophage fibroblast platelet
  organism bacterium virus yeast fungus plant animal
  method algorithm procedure technique
  model transformer classifier regression probe
  experiment trial ablation
  move walk run jump climb crawl march swim fly skate ski roll slide jog stroll hike gallop sprint dance travel wander
  move drive ride ascend descend cross step race dash leap
  travel drive ride fly sail hike journey
  walk stroll hike march wander stride tiptoe limp pace
  run jog sprint gallop dash
  jump leap hop bounce
  exercise run jog swim stretch
  swim dive snorkel
  communicate talk speak write say tell whisper shout chat discuss
  talk whisper chat discuss converse
  speak whisper shout mumble lecture
  say whisper shout mumble claim state announce declare exclaim remark
  sing hum
  look watch stare gaze glance observe peer
  see notice observe spot
  touch hold grab hug kiss pat stroke rub
  hold carry grip grasp clutch cradle hug
  eat bite chew devour munch
  consume eat drink
  drink sip gulp
  rest sleep nap lie lounge
  sleep nap snooze doze
  sit kneel squat crouch
  smile grin
  laugh giggle chuckle
  cook bake grill fry boil roast
  clean wash sweep wipe scrub mop dust vacuum
  make build cook bake construct produce create sew knit
  cut slice chop trim saw carve
  hit punch slap kick strike beat
  fight wrestle punch box
  attack bomb
  throw toss pitch hurl
  play strum
  perform sing dance
  work labor
  kill murder shoot assassinate
  hurt injure wound
  change increase decrease improve worsen alter modify vary
  think believe suppose ponder
  cry weep sob
  ride cycle pedal bike
  dress wear
  happen occur
  examine inspect
  large huge enormous gigantic
  small tiny
  good excellent great wonderful perfect
  bad terrible awful horrible
  happy delighted thrilled joyful
  big huge enormous
  wet soaked damp
  hot boiling
  cold freezing icy`);
