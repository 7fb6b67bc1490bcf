/** @file Selling to people: campaigns, newsletters, leads, shop orders, calls, social posts. */
import {
  MANY,
  MINUTES,
  PRICEY,
  PROFITABLE,
  SCORE,
  URGENT,
  WORTH,
  cat,
  date,
  decimal,
  degree,
  domain,
  each,
  few,
  firstName,
  flag,
  id,
  int,
  key,
  mail,
  must,
  num,
  pairs,
  pct,
  share,
  skewed,
  steps,
  text,
  who,
  whole,
  type Domain,
} from '../columnKinds';
import { country, uniqueCompany } from './values';

export const MARKETING: readonly Domain[] = [
  domain('campaigns|ads|adverts|promotions', [
    must(
      key(
        'Campaign|Campaign Name|Ad|Kampagne',
        'campaign|ad|advert|promotion',
        each(
          pairs(
            'Spring|Back to School|Black Week|Holiday|Summer|New Year',
            'Brand|Retargeting|Video|Search|Leaflet|Radio',
          ),
        ),
      ),
    ),
    must(
      cat(
        'Channel|Medium|Platform',
        'channel|medium|platform|where it ran',
        'search|social|radio|print|billboards|e-mail|tv|flyers',
      ),
    ),
    cat(
      'Audience|Target Group|Segment',
      'audience|target group|segment|who it was for',
      'students|families|seniors|business owners|commuters|everyone',
    ),
    date('Start|Launched|Live From', 'launch date|start|day it went live', 2023, 2025),
    date('End|Ended|Live Until', 'end date|end|last day', 2023, 2026, 0.2),
    num('Budget|Planned Spend|Budget EUR', 'budget|planned spend|money planned', steps(500, 60000, 250)),
    must(
      num(
        'Spend|Cost|Media Spend|Spent',
        'spend|spending|cost|money spent|ad cost|outlay',
        skewed(50, 58000),
        PRICEY,
      ),
    ),
    int('Impressions|Impr.|Views', 'impressions|views|times shown', few(1000, 900000)),
    int('Clicks|Link Clicks', 'clicks|taps', few(10, 42000), MANY),
    pct('CTR|Click Rate|CTR %', 'click rate|click-through rate|ctr', share(0, 0.15, 0.001)),
    int('Leads|Enquiries|Conversions', 'leads|enquiries|new contacts|conversions', few(0, 900), MANY),
    must(
      num(
        'Revenue|Sales Generated|Income',
        'revenue|sales generated|income|earnings',
        skewed(0, 120000),
        PROFITABLE,
      ),
    ),
    num(
      'ROI|ROAS|Return',
      'return on spend|roas|return|roi',
      decimal(-1, 12, 2),
      degree('most effective', 'least effective'),
    ),
    who('Owner|Managed By|Marketer', 'owner|marketer|who runs it'),
  ]),
  domain('mailings|newsletters|issues|send-outs', [
    must(
      key(
        'Subject Line|Mailing|Newsletter',
        'subject line|mailing|newsletter',
        each(
          pairs('Your|Our|New|Last|Free|Big', 'spring offers|autumn news|invitation|reminder|recipes|guide'),
        ),
      ),
    ),
    must(date('Sent|Sent On|Send Date', 'send date|date sent|day it went out', 2023, 2025)),
    must(
      cat(
        'List|Segment|Recipients Group',
        'list|segment|recipient group',
        'all customers|new customers|members|press|partners|dormant',
      ),
    ),
    must(
      int(
        'Recipients|Delivered|Sent To',
        'recipients|people reached|addresses|mails delivered',
        few(200, 48000),
        MANY,
      ),
    ),
    int(
      'Opens|Opened|Unique Opens',
      'opens|people who opened it|times opened',
      few(50, 22000),
      degree('most read|most opened', 'least read', 'gt opened more than # times'),
    ),
    pct('Open Rate|Open %|OR', 'open rate|share opened', share(0.05, 0.7)),
    int('Clicks|Link Clicks', 'clicks|link clicks', few(0, 5000)),
    int('Unsubscribed|Opt-outs|Unsubs', 'unsubscribes|opt-outs|people lost|sign-offs', few(0, 220)),
    int('Bounces|Bounced|Undeliverable', 'bounces|undelivered mails', few(0, 400)),
    num(
      'Sales|Revenue|Sales from Mail',
      'sales|revenue|takings from the mailing',
      skewed(0, 26000),
      PROFITABLE,
    ),
    who('Written By|Editor|Author', 'author|editor|who wrote it', firstName),
    flag('A/B Test|Tested', 'tested|a/b tested', 'Y|N', 0.3),
  ]),
  domain(
    'leads|opportunities|deals|prospects',
    [
      must(
        key(
          'Prospect|Lead|Opportunity|Account',
          'prospect|lead|opportunity|possible customer',
          uniqueCompany,
        ),
      ),
      who('Contact|Contact Person|Name', 'contact|contact person|who to call'),
      text('E-mail|Email|Mail', 'email|mail address', mail),
      must(
        cat(
          'Stage|Pipeline Stage|Sales Stage',
          'stage|pipeline stage|how far it is',
          'cold|contacted|demo|proposal|negotiation|won|lost',
        ),
      ),
      must(who('Account Manager|Salesperson|Owner', 'account manager|salesperson|seller|who looks after it')),
      cat(
        'Industry|Sector|Branch',
        'industry|sector|line of business',
        'retail|health|logistics|food|education|machinery|media',
      ),
      cat(
        'Source|Lead Source|Came From',
        'lead source|where it came from|source',
        'trade fair|website|referral|cold call|partner',
      ),
      must(
        num(
          'Deal Value|Deal Size|Expected Revenue|Amount',
          'deal value|deal size|expected revenue|amount|worth',
          skewed(300, 240000, 0),
          WORTH,
        ),
      ),
      pct(
        'Probability|Prob. %|Chance',
        'probability|chance|likelihood to win',
        share(0, 1, 0.05),
        degree('most likely|surest', 'least likely', 'gt likelier than #|lt less likely than #'),
      ),
      int(
        'Employees|Company Size|Headcount',
        'company size|employees|people working there',
        few(2, 5200),
        degree('biggest', 'smallest', 'gt with more than # employees|lt employing fewer than #'),
      ),
      date('First Contact|Created|Since', 'first contact|date created|day we met', 2023, 2025),
      date(
        'Expected Close|Close Date|Closing',
        'closing date|expected close|day it should close',
        2025,
        2026,
        0,
        URGENT,
      ),
      int('Calls|Calls Made|Touches', 'calls|calls made|contacts so far', few(0, 24), MANY),
    ],
    'pipeline size',
  ),
  domain(
    'web orders|orders|online orders|baskets',
    [
      must(key('Order|Order Number|Order ID|Bestellung', 'order number|order id', id('WEB-1#####'))),
      date('Ordered At|Order Date|Placed', 'order date|date placed|day it was ordered', 2024, 2026),
      must(cat('Country|Ship-to Country|Land', 'country|shipping country|where it goes', country)),
      must(
        cat(
          'Product Group|Department|Category',
          'product group|category|kind of product',
          'shoes|books|toys|garden|kitchen|electronics|beauty|sports',
        ),
      ),
      cat(
        'Payment|Paid Via|Pay Method',
        'payment method|way of paying',
        'card|invoice|wallet|bank transfer|gift card|instalments',
      ),
      int('Items|No. of Items|Pieces', 'items|pieces|articles in the basket', few(1, 24), MANY),
      num('Shipping|Postage|Delivery Fee', 'shipping|postage|delivery fee', (random) =>
        random.pick([0, 3.9, 4.9, 6.5, 12]),
      ),
      num('Discount|Voucher|Coupon Value', 'discount|voucher|coupon|money off', skewed(0, 60)),
      must(
        num(
          'Order Total|Basket Value|Grand Total|Total',
          'order total|basket value|sale|sales|revenue|total',
          skewed(6, 980),
          degree('biggest|largest', 'smallest', 'gt worth more than #|lt worth less than #|gt bigger than #'),
        ),
      ),
      int(
        'Days to Deliver|Delivery Days|Transit Days',
        'delivery time|days to deliver|days on the way',
        few(1, 21),
        degree('slowest', 'fastest|quickest', 'gt that took more than # days|lt delivered within # days'),
      ),
      cat('Device|Ordered With', 'device|what they ordered with', 'phone|tablet|desktop'),
      flag('Returned|Returned?|Sent Back', 'returned|sent back', 'Y|N', 0.2),
      flag('New Customer|First Order', 'from new customers|a first order', 'x|', 0.3),
    ],
    'order volume',
  ),
  domain(
    'calls|phone calls|conversations|contacts',
    [
      must(date('Call Date|Date|Called On', 'date|call date|day of the call', 2025, 2026)),
      must(
        cat('Queue|Hotline|Line', 'queue|hotline|line', 'orders|complaints|technical help|billing|general'),
      ),
      must(who('Agent|Call Agent|Answered By', 'agent|who answered|call taker')),
      cat('Direction|In/Out', 'direction|inbound or outbound', 'inbound|outbound'),
      int(
        'Wait (s)|Queue Time|Seconds Waiting',
        'wait|waiting time|seconds in the queue|time on hold',
        few(0, 900),
        degree(
          'longest waiting',
          'shortest waiting',
          'gt waiting more than # seconds|lt answered within # seconds',
        ),
      ),
      must(
        num(
          'Talk Time (min)|Minutes|Call Length',
          'talk time|minutes|length of the call|call minutes',
          skewed(0.2, 48, 1),
          MINUTES,
        ),
      ),
      int('Transfers|Handovers|Times Transferred', 'transfers|handovers', few(0, 5)),
      int('Score|Call Score|Rating', 'call score|rating|quality of the call', whole(1, 10), SCORE),
      cat('Result|Outcome|Disposition', 'result|outcome', 'solved|call back|sold|no interest|escalated'),
      num('Sale|Sale Amount|Order EUR', 'sale|sales|amount sold', skewed(0, 640), WORTH),
      flag('Abandoned|Hung Up|Lost', 'abandoned|lost|hung up', 'TRUE|FALSE', 0.12),
    ],
    'call volume',
  ),
  domain('posts|videos|episodes|clips', [
    must(
      key(
        'Post|Title|Caption|Episode',
        'post|title|video|clip',
        each(
          pairs(
            'How to|Why we|Five ways to|Behind the',
            'bake bread|fix a bike|plant trees|start a choir|save water|tidy up|film birds|learn chess',
          ),
        ),
      ),
    ),
    must(
      cat(
        'Platform|Network|Site',
        'platform|network|where it was posted',
        'Chirper|PicWall|ViewTube|Podhub|own blog',
      ),
    ),
    cat('Format|Type', 'format|kind of post', 'photo|short video|long video|story|audio|text'),
    date('Posted|Posted On|Publish Date', 'posting date|day it was posted|date posted', 2024, 2026),
    must(
      int(
        'Views|Plays|Reach',
        'views|plays|reach|people who saw it|audience',
        few(40, 240000),
        degree(
          'most viewed|most watched',
          'least viewed',
          'gt seen more than # times|lt seen fewer than # times',
        ),
      ),
    ),
    int(
      'Likes|Hearts|Reactions',
      'likes|hearts|thumbs up',
      few(0, 18000),
      degree('most liked|most loved', 'least liked', 'gt with more than # likes'),
    ),
    int('Shares|Reposts|Shared', 'shares|reposts|times shared', few(0, 3200)),
    int('Comments|Replies', 'comments|replies', few(0, 900)),
    num('Length (min)|Duration|Mins', 'length|minutes|duration', skewed(0.2, 90, 1), MINUTES),
    num('Ad Income|Earnings|Revenue', 'earnings|ad income|money earned|takings', skewed(0, 1900), PROFITABLE),
    who('Creator|Made By|Author', 'creator|author|who made it', firstName),
    flag('Sponsored|Paid Post|Ad?', 'sponsored|paid for', 'Y|N', 0.2),
  ]),
];
