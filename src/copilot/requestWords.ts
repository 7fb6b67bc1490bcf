/** @file Words that requests are made of whatever the sheet is about, the most frequent of the corpus first. */
import { stem } from '../sheet/words';

const WORDS =
  'the for with row where and each how total many column average please number new than this per what count ' +
  'from are sum show which list every that line all not rows first give only largest add highest between ' +
  'have most otherwise get more smallest lowest whose else less day median times after money find but time ' +
  'minus days has percent above years over date value divided sort share mean plus least values there ' +
  'return month calculate when top difference last biggest blank were monthly need want without unique ' +
  'rounded name different display sorted decimals overall months cost under amount before down empty high ' +
  'low was word year payment yes broken names price rate below equals having characters grouped avg much ' +
  'quarter table interest later then one compute tell can you places loan part order who percentage ' +
  'distinct filter did totals latest does rank its round case change type lower place person people items ' +
  'lines units either yet prices best middle true kind costs orders sales small already once dates length ' +
  'weekday end maximum earliest text worth min late pieces percentile had marked mark compound minimum ' +
  `minutes check aren't fewer came together since charged good running descending higher off recent max ` +
  'leave jobs spaces portion greater combined counts working oldest nos vat starting whole cheapest numbers ' +
  'until proportion write types belongs members size earlier look points smaller appears present still ' +
  'lookup newest separated exactly flag position services group equal prior missing out same exceeds ' +
  'instalment filled entries left deviation fraction fees variance far second pay standard growth comes ' +
  'greatest side calendar net space ascending subtract quartile gap other result multiplied our letters ' +
  'work may open ratio third big senior hours way divide yearly correlation pass bills label outside ' +
  'nothing say room ordered machines full bonus bad fine visits bookings fail product multiply old tax ' +
  'often expenses spend goods expensive cases score current shifts gross duplicates ' +
  'expense made charge final expenditure school takings customers parts asking class groups ' +
  'quantity altogether entered call outlay decimal trips within sites just ' +
  'delivery paid income ' +
  'told tell hello hey either far already take come comes came just still fewer bottom exactly rest ' +
  'outside everything put middle gap often make going both final proportion use added among present ' +
  'standard taken occur occurs through any during asking apart according passed join against reached ' +
  'ago upper whichever std nearest previous remaining split lowercase repeated past own exceed found ' +
  'them thing see containing beginning short mentions nothing alphabetically stands includes lots till ' +
  'tally given pull went anything compared cumulative behind across clean needed doubles dupes ' +
  'deduplicated repeats converted convert using needs wants neither sheet formula result answer bring ' +
  'brought held slice chunk follow follows followed inclusive counted sorts chronological alphabetical ' +
  'order ordered hardly almost nearly roughly whatever every somebody anybody everyone anyone did does ' +
  'done doing being been would should could might ';

/** Stems of those words. */
export const REQUEST_STEMS: ReadonlySet<string> = new Set(WORDS.trim().split(' ').map(stem));
